import type { Kind } from './kind.ts'

export const loan: Kind = {
  id: 'loan',
  label: { ja: '融資・あっせん', en: 'Loan' },
  chip: 'wait',
  description: {
    ja: '資金を借りやすくする（利子や保証料の補助を含む）',
    en: 'Makes it easier to borrow; also aid for interest and guarantee fees',
  },
}
