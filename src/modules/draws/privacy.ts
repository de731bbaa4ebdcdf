// What this module keeps about people: nothing. A receipt says who it is only to whoever has the registration.
import type { Privacy } from '#platform/privacy/index.ts'

export const privacy: Privacy = {
  holdings: [],
  impersonal: {
    draw_entry: {
      ja: '抽選の名簿の1行（受付番号のみ）と、くじの順番',
      en: 'A line of a draw (receipt only), and its place',
    },
    draw: {
      ja: '抽選の約束の値・名簿（受付番号のみ）・証明',
      en: 'Commitment, list (receipts only) and proof of draws',
    },
  },
}
