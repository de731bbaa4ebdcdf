// Why something of a line is not aided: a short list to choose from, with words of one's own beside.
import type { Phrase } from '#platform/i18n/index.ts'

export const disallowedReasons: Readonly<Record<string, Phrase>> = {
  before: { ja: '交付決定より前に支払ったもの', en: 'Paid before the award' },
  after: { ja: '事業が終わったあとに支払ったもの', en: 'Paid after the end of the project' },
  outside: { ja: '補助の対象にならない費用', en: 'Not a cost that is aided' },
  tax: { ja: '消費税にあたる額', en: 'Consumption tax' },
  receipt: { ja: '領収書などで確かめられないもの', en: 'Not shown by a receipt' },
  twice: { ja: 'ほかの補助や、ほかの行と重なるもの', en: 'Aided elsewhere, or counted twice' },
  other: { ja: 'その他', en: 'Other' },
}
