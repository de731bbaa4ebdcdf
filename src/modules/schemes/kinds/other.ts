import type { Kind } from './kind.ts'

export const other: Kind = {
  id: 'other',
  label: { ja: 'その他', en: 'Other' },
  chip: 'plain',
  description: { ja: '上のどれでもない支援', en: 'None of the above' },
}
