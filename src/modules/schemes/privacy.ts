// What this module keeps about people: nothing. Applications are another module's.
import type { Privacy } from '#platform/privacy/index.ts'

export const privacy: Privacy = {
  holdings: [],
  impersonal: {
    scheme: { ja: '支援制度の公開の情報', en: 'Public facts of support schemes' },
    scheme_form: { ja: '申請書の項目', en: 'Fields of application forms' },
    scheme_rules: { ja: '判定ルール', en: 'Rules of schemes' },
    scheme_call: { ja: '募集回', en: 'Calls of schemes' },
    scheme_plan: { ja: '制度ごとの取り決め', en: 'What is settled for each scheme' },
  },
}
