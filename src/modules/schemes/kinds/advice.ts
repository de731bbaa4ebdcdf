import type { Kind } from './kind.ts'

export const advice: Kind = {
  id: 'advice',
  label: { ja: '相談・専門家', en: 'Advice' },
  chip: 'plain',
  description: { ja: '相談に乗る、専門家を派遣する', en: 'Advice, or an expert who comes' },
}
