// What the ward's organizations wrote into the forms of the shipped schemes.
import { addDays } from '#platform/calendar/index.ts'
import type { Answers } from '#modules/schemes/index.ts'
import type { DemoOrganization, DemoPerson } from '../types.ts'
import { accountOf } from './accounts.ts'
import type { Fair } from './fairs.ts'
import type { Project } from './projects.ts'

export interface Applicant {
  organization: DemoOrganization
  representative: DemoPerson
}

/** One document that was handed in; it stands in each field of the form that asks for one. */
export interface Paper {
  id: string
  issued_on: string
}

export interface Writing {
  /** The day on which it was submitted. */
  on: string
  fiscal_year: number
  paper: Paper | null
  /** Days from the application to the fair. */
  lead: number
  /** What it is for ended a month before the fiscal year. */
  over: boolean
}

const earlier = (a: string, b: string) => (a < b ? a : b)
const lastDay = (fiscal_year: number) => `${fiscal_year + 1}-03-31`

const nameOf = ({ family_name, given_name }: DemoPerson) => `${family_name} ${given_name}`
export const applicant = ({ organization, representative }: Applicant): Answers => ({
  name: organization.name,
  ...(organization.corporate_number !== null && { corporate_number: organization.corporate_number }),
  representative: nameOf(representative),
  address: { postal_code: organization.postal_code, address: organization.address },
  contact_name: nameOf(representative),
  contact_phone: organization.phone,
})

export const pledge = { tax_paid: 'yes', not_antisocial: 'yes' }
export const file = (paper: Paper | null, name: string, dated = false) =>
  paper === null ? [] : [{ file: paper.id, name: `${name}.pdf`, ...(dated && { on: paper.issued_on }) }]

export const costsIn = (lines: Fair['costs'] | Project['costs']) =>
  lines.map(([line, what, eligible]) => ({
    line,
    what,
    yen: String(Math.round(eligible * 1.1)),
    eligible_yen: String(eligible),
  }))

export function fairAnswers(by: Applicant, fair: Fair, { on, fiscal_year, paper, lead }: Writing): Answers {
  const corporation = by.organization.corporate_number !== null
  return {
    ...applicant(by),
    fair: fair.fair,
    organizer: fair.organizer,
    place: fair.place,
    ...(fair.place === 'online' ? { site: fair.venue } : { venue: fair.venue }),
    fair_days: {
      from: earlier(addDays(on, lead), addDays(lastDay(fiscal_year), -3)),
      to: earlier(addDays(on, lead + 2), addDays(lastDay(fiscal_year), -1)),
    },
    trade_only: 'yes',
    own_product: 'yes',
    first_time: fair.first_time ? 'yes' : 'no',
    products: `${by.organization.makes}。${by.organization.strengths.join('、')}を強みに、図面のないご相談からお受けしています。会場では実物を手に取っていただき、加工の前と後を並べてお見せします。`,
    targets: fair.targets,
    costs: costsIn(fair.costs),
    other_aid: 'no',
    corporation: corporation ? 'yes' : 'no',
    ...(corporation
      ? { registry: file(paper, '履歴事項全部証明書', true) }
      : { tax_return: file(paper, '確定申告書の写し') }),
    tax_certificate: file(paper, '納税証明書', true),
    fair_papers: file(paper, '出展申込書と開催の案内'),
    ...pledge,
    account: accountOf(by.organization),
  }
}

/** Of whoever has written half of it. */
export const toolAnswers = (by: Applicant): Answers => ({
  ...applicant(by),
  industry: 'other',
  employees: '14',
  big_parent: 'no',
  purposes: ['making', 'accounting'],
  now: '受けた注文を手書きの台帳に写し、工程表は毎朝ホワイトボードに書き直しています。写し間違いの確かめと見積りの作り直しに、事務の2人で月に40時間ほどかかっています。図面と工程が結びついていないため、急ぎの品が入ると後の予定が読めなくなります。',
})

export function projectAnswers(by: Applicant, project: Project, { on, fiscal_year, paper, over }: Writing): Answers {
  const { kind, corporate_number } = by.organization
  const form = corporate_number !== null ? 'corporation' : kind === 'sole_proprietor' ? 'sole' : 'group'
  const papers = {
    corporation: { registry: file(paper, '履歴事項全部証明書', true) },
    sole: { opening: file(paper, '開業届の写し') },
    group: { charter: file(paper, '規約と役員名簿') },
  }
  return {
    ...applicant(by),
    project: project.project,
    issues: project.issues,
    situation: project.situation,
    solution: project.solution,
    goals: project.goals,
    future: project.future,
    partners: project.partners.map(([partner, role]) => ({ partner, role, agreed: 'yes' })),
    term: {
      from: earlier(addDays(on, 45), addDays(lastDay(fiscal_year), -60)),
      to: addDays(lastDay(fiscal_year), over ? -31 : 0),
    },
    costs: costsIn(project.costs),
    income_yen: String(project.income_yen),
    other_aid: 'no',
    legal_form: form,
    ...papers[form],
    tax_certificate: file(paper, '納税証明書', true),
    estimates: file(paper, '見積書'),
    ...pledge,
    account: accountOf(by.organization),
  }
}

export function certificationAnswers(by: Applicant, project: Project, { on, fiscal_year, paper }: Writing): Answers {
  return {
    ...applicant(by),
    turn: 'first',
    began_on: `${fiscal_year - 3}-04-01`,
    issue: project.situation,
    solution: project.solution,
    effect: `この3年で、続けて関わる方が2.4倍になりました。${project.goals}`,
    share: '68',
    earned_share: '83',
    results: [3, 2, 1].map((ago) => ({
      year: String(Number(on.slice(0, 4)) - ago),
      sales_yen: String(9_400_000 - ago * 1_150_000),
      black: ago === 3 ? 'no' : 'yes',
    })),
    efforts: ['reinvest', 'publish', 'voices', 'local'],
    effort_words:
      '利益の6割を翌年の事業に充てています。利用者と地域の方の話を聞く会を年4回開き、出た意見と答えをサイトに載せています。材料は区内の店から優先して仕入れます。',
    partners: project.partners.map(([partner, role]) => `${partner}（${role}）`).join('、'),
    will_report: 'yes',
    violations: 'no',
    registry: file(paper, '登記事項証明書', true),
    statements: file(paper, '決算書の写し'),
    tax_certificate: file(paper, '納税証明書', true),
    recommendation: file(paper, '推薦の言葉'),
    ...pledge,
  }
}
