import type { Kind } from './kind.ts'

export const certification: Kind = {
  id: 'certification',
  label: { ja: '認定・表彰', en: 'Certification' },
  chip: 'good',
  description: { ja: '取組や品を認め、広く知らせる', en: 'Recognises what somebody does or makes' },
}
