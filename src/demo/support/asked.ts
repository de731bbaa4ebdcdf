// What those who were aided last year are asked afterwards, and what they answered.
import type { PastAsked } from '#modules/reports/index.ts'
import { officeDayOf, schemeName, type Town } from './applications.ts'
import type { Decided } from './decided.ts'

/** By the scheme's name: what its report asks, in its order. */
const outcomes: Readonly<Record<string, PastAsked['outcome']>> = {
  'trade-fair': {
    going_on: 'grown',
    sales_yen: '84600000',
    employees: '19',
    own_1: '3',
    words:
      '会期に名刺を交換した方のうち3社と取引が始まり、うち1社からは毎月の注文をいただいています。展示の見せ方を社内で話し合い、次の出展の準備も進めています。',
  },
  'social-business': {
    going_on: 'same',
    sales_yen: '2950000',
    employees: '4',
    own_1: '3420',
    words:
      '補助が終わったあとも、参加費と地域の店からの協力で同じ回数を続けています。担い手の高齢化が課題で、手伝ってくださる方を探しています。',
  },
  'it-tools': {
    going_on: 'same',
    employees: '22',
    own_1: '34',
    words: '入力は現場に定着しました。取引先からの注文も、電話ではなくデータで受けられるようにしたいと考えています。',
  },
  reskilling: {
    going_on: 'same',
    employees: '23',
    own_1: '2',
    words: '受講した2人が講師となり、月に1回、社内の勉強会を続けています。',
  },
  'social-business-certification': {
    going_on: 'grown',
    employees: '6',
    own_1: '2400',
    words:
      '認定を見た区内の会社から、場所と人手の協力の申し出が2件ありました。続けて関わっていただける方を探しています。',
  },
  'stress-check': {
    going_on: 'same',
    employees: '19',
    own_1: '1',
    words: '今年は自費で実施しました。結果の話し合いを年1回の行事にしています。',
  },
}

/** A body that is exempt answers at once; a firm that deducts has its return to wait for. */
const exempt: PastAsked['tax'] = {
  came_back: 'none',
  reason: 'exempt',
  words: '基準期間の課税売上高が1,000万円以下のため、免税事業者です。',
}

export function askedOf(all: readonly Decided[], { ward, accountOf }: Town): PastAsked[] {
  return all.flatMap(({ row, call, by, story, proposal }) => {
    if (story.state !== 'closed') return []
    const { family_name, given_name, email } = by.representative
    return [
      {
        municipality: ward.municipality.code,
        application: row.id,
        scheme: row.scheme,
        fiscal_year: call.fiscal_year,
        decided_on: officeDayOf(call, proposal.decided ?? 0),
        by: { account: accountOf(email), actor: `${family_name} ${given_name}` },
        outcome: story.silent ? null : (outcomes[schemeName(call.code)] ?? null),
        tax: story.exempt ? exempt : null,
      },
    ]
  })
}
