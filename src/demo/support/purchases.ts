// What was aided last year by the schemes for tools, courses and stress checks. Invented.
import { addDays } from '#platform/calendar/index.ts'
import type { Answers } from '#modules/schemes/index.ts'
import { accountOf } from './accounts.ts'
import { type Applicant, applicant, costsIn, file, pledge, toolAnswers, type Writing } from './answers.ts'
import type { Fair } from './fairs.ts'

interface Purchase {
  costs: Fair['costs']
  answers: (by: Applicant, on: string) => Answers
}

/** By the scheme's name. */
export const purchases: Readonly<Record<string, Purchase>> = {
  'it-tools': {
    costs: [
      ['cloud', '生産管理と受発注のクラウド利用料（12か月分）', 240_000],
      ['setup', '品番と図面のデータの移行', 150_000],
      ['training', '使い方の研修（2回）', 60_000],
    ],
    answers: (by, on) => ({
      ...toolAnswers(by),
      tools:
        '受注から工程、出荷までを1つの画面で見る生産管理のクラウドを入れます。受けた注文は発注元のファイルから取り込み、工程表は現場のタブレットで直します。',
      hours_saved: '480',
      contract_on: addDays(on, 20),
      done_on: addDays(on, 60),
      corporation: by.organization.corporate_number === null ? 'no' : 'yes',
    }),
  },
  reskilling: {
    costs: [['fee', '受講料（2名）', 240_000]],
    answers: (_, on) => ({
      employees: '22',
      course_name: '表計算とデータベースでつくる現場の見える化 実践講座',
      school: '株式会社 東都まなびの会',
      school_related: 'no',
      field: 'digital',
      hours: '48',
      term: { from: addDays(on, 20), to: addDays(on, 60) },
      purpose:
        '検査の記録を紙から表に改め、不良の出た工程と材料のロットをその日のうちに見つけられるようにします。学んだ2人が社内の講師となり、年度内に全員が入力できるようにします。',
      learners: [
        { learner: '検査係の社員A', job: '検査', since: '2019-04-01' },
        { learner: '生産管理の社員B', job: '生産管理', since: '2021-10-01' },
      ],
      in_working_time: 'yes',
      fee_yen: '120000',
    }),
  },
  'stress-check': {
    costs: [
      ['check', '検査の委託料（18名）', 14_400],
      ['analysis', '集団分析', 50_000],
    ],
    answers: ({ organization }, on) => ({
      place_address: { postal_code: organization.postal_code, address: organization.address },
      place_in_ward: 'yes',
      employees: '19',
      aided_3_years: 'no',
      provider: '一般社団法人 みなも産業保健の会',
      qualified: 'yes',
      standard_form: 'yes',
      contract_on: addDays(on, 20),
      done_on: addDays(on, 60),
      examinees: '18',
      interview: 'no',
      privacy_agreed: 'yes',
    }),
  },
}

const papers = ['registry', 'tax_return', 'tax_certificate', 'estimates', 'estimate', 'outline', 'employment']

export const purchaseAnswers =
  (name: string) =>
  (by: Applicant, _: number, { on, paper }: Writing): Answers => {
    const { costs, answers } = purchases[name] ?? { costs: [], answers: () => ({}) }
    return {
      ...applicant(by),
      ...answers(by, on),
      costs: costsIn(costs),
      other_aid: 'no',
      ...Object.fromEntries(papers.map((code) => [code, file(paper, '提出書類', code === 'tax_certificate')])),
      ...pledge,
      account: accountOf(by.organization),
    }
  }
