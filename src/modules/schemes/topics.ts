// 使いみち: what support is for. Firms look for it by these; many schemes have several.
import type { Phrase } from '#platform/i18n/index.ts'

interface Topic {
  code: string
  label: Phrase
}

export const topics: readonly Topic[] = [
  { code: 'equipment', label: { ja: '設備・機械', en: 'Equipment' } },
  { code: 'digital', label: { ja: 'デジタル化', en: 'Going digital' } },
  { code: 'sales', label: { ja: '販路・広報', en: 'Sales and publicity' } },
  { code: 'premises', label: { ja: '店舗・事務所', en: 'Premises' } },
  { code: 'founding', label: { ja: '創業', en: 'Starting a business' } },
  { code: 'people', label: { ja: '採用・人材育成', en: 'Hiring and training' } },
  { code: 'workplace', label: { ja: '働き方・健康', en: 'Work and health' } },
  { code: 'funds', label: { ja: '資金繰り', en: 'Cash flow' } },
  { code: 'development', label: { ja: '商品開発・研究', en: 'Products and research' } },
  { code: 'overseas', label: { ja: '海外', en: 'Abroad' } },
  { code: 'succession', label: { ja: '事業承継', en: 'Succession' } },
  { code: 'environment', label: { ja: '環境・省エネ', en: 'Environment and energy' } },
  { code: 'resilience', label: { ja: '防災・事業継続', en: 'Disasters and continuity' } },
  { code: 'community', label: { ja: '地域・社会の課題', en: 'Local and social issues' } },
]

export const topicCodes: readonly string[] = topics.map(({ code }) => code)

/** Labels of stored codes, in our order. */
export const topicLabels = (codes: readonly string[]): Phrase[] =>
  topics.filter(({ code }) => codes.includes(code)).map(({ label }) => label)
