// What this module keeps about people: nothing. A receipt says who it is only to whoever has the registration.
import type { Privacy } from '#platform/privacy/index.ts'

export const privacy: Privacy = {
  holdings: [],
  impersonal: {
    draw: {
      ja: '抽選の約束の値・名簿（受付番号のみ）・証明',
      en: 'Commitment, list (receipts only) and proof of draws',
    },
  },
}
