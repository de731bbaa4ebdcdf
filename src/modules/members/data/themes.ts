// What somebody may care about, beyond the goals of the world: themes of this town.
import type { Phrase } from '#platform/i18n/index.ts'

export const themes: readonly { code: string; label: Phrase }[] = [
  { code: 'factories', label: { ja: '町工場・ものづくり', en: 'Factories and making' } },
  { code: 'shopping_streets', label: { ja: '商店街・お店', en: 'Shopping streets' } },
  { code: 'farming', label: { ja: '都市の農業', en: 'Farming in the city' } },
  { code: 'children', label: { ja: '子ども・子育て', en: 'Children and families' } },
  { code: 'elders', label: { ja: '高齢の人の暮らし', en: 'Older people' } },
  { code: 'disability', label: { ja: '障害のある人の仕事', en: 'Work for people with disabilities' } },
  { code: 'newcomers', label: { ja: '外国から来た人', en: 'People from abroad' } },
  { code: 'succession', label: { ja: '店や技を引き継ぐ', en: 'Handing on shops and skills' } },
  { code: 'startup', label: { ja: '新しく始める', en: 'Starting up' } },
  { code: 'environment', label: { ja: '環境・資源の循環', en: 'Environment' } },
  { code: 'disaster', label: { ja: '防災', en: 'Disaster preparedness' } },
  { code: 'culture', label: { ja: '文化・歴史', en: 'Culture and history' } },
  { code: 'tourism', label: { ja: 'まち歩き・観光', en: 'Tourism' } },
  { code: 'health', label: { ja: '健康・運動', en: 'Health and sport' } },
  { code: 'digital', label: { ja: 'デジタルで楽にする', en: 'Easier with digital tools' } },
  { code: 'learning', label: { ja: '学び直し', en: 'Learning anew' } },
]
