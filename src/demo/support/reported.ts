// What became of the money: cost reports, as they were handed in and fixed.
import { addDays, today } from '#platform/calendar/index.ts'
import type { FileRecord } from '#platform/files/index.ts'
import type { ReportRows } from '#modules/reports/index.ts'
import { costsOf } from '#modules/schemes/index.ts'
import { idAt, random } from '../random.ts'
import { endOf, fixedDay, reportedDay } from './after-award.ts'
import { type Applied, officeDayOf, officeInstantOf, pick, schemeName, type Town } from './applications.ts'
import { fairs } from './fairs.ts'
import { projects } from './projects.ts'
import { purchases } from './purchases.ts'
import { stories } from './stories.ts'
import { mark } from './story.ts'

const reported = new Set(['report', 'fixed', 'closed'])

const costsBehind = (call: string, what: number) =>
  call === mark
    ? []
    : ((call.startsWith('trade-fair') ? fairs[what] : (purchases[schemeName(call)] ?? projects[what]))?.costs ?? [])

/** One for each line of costs that was reported. */
export const countReceipts = (): number =>
  stories
    .filter(({ state }) => reported.has(state))
    .reduce((sum, { call, what }) => sum + costsBehind(call, what).length, 0)

const payees: Readonly<Record<string, string>> = {
  booth: '展示会事務局',
  decoration: '株式会社 東都会場サービス',
  transport: 'みなと運送 株式会社',
  language: '通訳の会 ことのは',
  material: '有限会社 川端印刷',
  fees: '講師と協力者の方々',
  travel: '東都旅行 株式会社',
  hire: '水沢不動産 株式会社',
  publicity: '有限会社 川端印刷',
  contract: '株式会社 まちの図案室',
  goods: '株式会社 厨房と備品の店 かどや',
  wages: '従事した職員',
  cloud: '株式会社 工程ノート',
  setup: '株式会社 工程ノート',
  training: '株式会社 工程ノート',
  fee: '株式会社 東都まなびの会',
  check: '一般社団法人 みなも産業保健の会',
  analysis: '一般社団法人 みなも産業保健の会',
}

const done: Readonly<Record<string, string>> = {
  'social-business-certification':
    '計画のとおり事業を続けました。認定マークを案内の紙とサイトに載せ、新しく3つの団体と一緒に動けるようになりました。',
  'trade-fair':
    '計画のとおり出展しました。3日間で名刺を134枚交換し、見積りの依頼を17件いただきました。うち4件は試作に進んでいます。会場のようすと商談の記録は、担当の方にお見せできるようにまとめています。',
  'social-business':
    '計画した回をすべて開き、目標を少し上回る方に来ていただきました。終わったあとの聞き取りでは9割の方が「また来たい」と答えています。次の年度は、参加費と地域の店からの協力で続けます。',
  'it-tools':
    '受注から出荷までを1つの画面で見られるようになり、書き写しにかけていた時間が月に40時間から8時間に減りました。現場の5人全員が、工程の進み具合をその場で入力しています。',
  reskilling:
    '2人とも48時間の講座を修了しました。検査の記録を表に改め、不良の出た工程がその日のうちに分かるようになりました。社内の勉強会を月に1回開いています。',
  'stress-check':
    '18人のうち17人が受検しました。集団分析の結果を部署ごとに話し合い、繁忙期の残業の上限と、休憩の取り方を決め直しました。',
}

/** What its scheme asks beside. */
const more: Readonly<Record<string, string>> = {
  'social-business-certification':
    'この1年、事業を利用した方は延べ2,400人でした。「相談できる所がない」と答えた方は、前の年の4割から2割に減っています。',
}

export function reportsOf(
  applied: readonly Applied[],
  { ward, seed, accountOf, samples }: Town,
): ReportRows & { receipts: FileRecord[] } {
  const municipality = ward.municipality.code
  const r = random(seed, `support/reports/${municipality}`)
  const all = applied.filter(
    ({ story, call, yen }) => reported.has(story.state) && (yen !== null || call.budget_yen === null),
  )
  const rows = all.map((one) => {
    const { row, call, by, story, yen } = one
    const { answers } = row
    const dated = { call, story, answers }
    const reported_day = reportedDay(dated)
    const at = officeInstantOf(call, reported_day, '13:40')
    const money = call.budget_yen !== null
    const fixed = money && story.state !== 'report'
    const looked = story.state !== 'report'
    const ended_on = endOf(answers) ?? addDays(today(at), -6)
    const costs = money ? costsOf(answers.costs) : []
    const who = accountOf(by.representative.email)
    return {
      report: {
        municipality,
        application: row.id,
        state: fixed ? ('fixed' as const) : looked ? ('inspected' as const) : ('submitted' as const),
        ended_on,
        done_words: done[schemeName(call.code)] ?? '',
        changes_words: 'ありません。',
        extra_words: more[schemeName(call.code)] ?? '',
        ...(money && { income_yen: 0, other_aid_yen: 0 }),
        created_at: officeInstantOf(call, reported_day - 5),
        saved_at: at,
        saved_name: row.saved_name ?? '',
        submitted_at: at,
        submitted_account: who,
        ...(looked && {
          inspected_at: officeInstantOf(call, reported_day + 3, '10:00'),
          inspected_account: accountOf('nakagawa@demo.example'),
        }),
        ...(fixed && {
          fixed_yen: yen,
          fixed_on: officeDayOf(call, fixedDay(dated)),
        }),
      },
      lines: costs.map(({ line, what, eligible_yen }, i) => ({
        municipality,
        id: idAt(r, at),
        application: row.id,
        position: i + 1,
        line,
        what,
        planned_yen: eligible_yen,
        yen: eligible_yen,
        paid_on: addDays(ended_on, -10 + i),
        payee: payees[line] ?? '',
        eligible_yen: fixed ? eligible_yen : null,
        ...(line === 'goods' && { kept_years: 6 }),
      })),
    }
  })
  const lines = rows.flatMap((one) =>
    one.lines.map((line) => ({ ...line, at: one.report.submitted_at, by: one.report.submitted_account })),
  )
  return {
    reports: rows.map(({ report }) => report),
    lines: lines.map(({ at: _, by: __, ...line }) => line),
    receipts: lines.map(({ id, what, at, by }, i) => ({
      municipality,
      id: idAt(r, at),
      name: `領収書（${what}）.pdf`,
      type: 'application/pdf',
      uploaded_by: by,
      uploaded_at: at,
      public: false,
      subject: 'cost_line',
      subject_id: id,
      ...pick(samples, stories.length + i),
    })),
  }
}
