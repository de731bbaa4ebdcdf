import type { Phrase } from '#platform/i18n/index.ts'
import type { DisclosureRequestTable } from './tables.ts'

export const identityWords: Record<DisclosureRequestTable['identity_check'], Phrase> = {
  my_number_card: { ja: 'マイナンバーカード', en: 'My Number card' },
  licence: { ja: '運転免許証', en: 'Driving licence' },
  passport: { ja: '旅券・在留カード', en: 'Passport or residence card' },
  two_papers: { ja: '写真のない書類2点', en: 'Two papers without a photograph' },
  power_of_attorney: {
    ja: '代理人：委任状と代理人の本人確認',
    en: 'Representative: power of attorney and their own papers',
  },
}

export const handedWords: Record<NonNullable<DisclosureRequestTable['handed_how']>, Phrase> = {
  counter: { ja: '窓口で', en: 'At the counter' },
  post: { ja: '本人限定郵便で', en: 'By post, to the person only' },
  electronic: { ja: '電子データで', en: 'As data' },
}
