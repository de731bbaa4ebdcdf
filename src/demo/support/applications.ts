// The applications of the ward's organizations, as they stand in the database.
import { addDays, isOfficeDay, nextOfficeDay, tokyoInstant } from '#platform/calendar/index.ts'
import type { FileRecord } from '#platform/files/index.ts'
import type { PastApplication } from '#modules/applications/index.ts'
import { applicantFacts, type CallTerms, judgeAnswers } from '#modules/schemes/index.ts'
import { idAt, type Random, random } from '../random.ts'
import type { DemoCall } from '../schemes.ts'
import type { DemoWard } from '../types.ts'
import { fixedDay, paidDay, reportedDay } from './after-award.ts'
import { type Applicant, certificationAnswers, fairAnswers, projectAnswers } from './answers.ts'
import { applicantsIn } from './applicants.ts'
import { fairs } from './fairs.ts'
import { projects } from './projects.ts'
import { purchaseAnswers } from './purchases.ts'
import { proposals } from './proposals.ts'
import { stories } from './stories.ts'
import type { Story } from './story.ts'

export interface Applied {
  story: Story
  call: DemoCall
  by: Applicant
  row: PastApplication
  /** Its documents. */
  file: FileRecord | null
  /** As judged. */
  yen: number | null
}

export interface Town {
  ward: DemoWard
  seed: number
  until: Date
  calls: ReadonlyMap<string, DemoCall & { terms: CallTerms }>
  /** Of staff and of whom one can sign in as; by mail address. */
  accountOf: (email: string) => string
  /** What the documents consist of: another one for each application, or the guard against aiding a cost twice would find it in all. */
  samples: readonly { bytes: number; sha256: string; pages: number | null }[]
}

export const pick = <T>(list: readonly T[], i: number): T => {
  const one = list[i]
  if (one === undefined) throw new Error(`There is no ${i}`)
  return one
}

/** By the scheme's name. */
const writers: Readonly<
  Record<string, (by: Applicant, what: number, more: Parameters<typeof fairAnswers>[2]) => PastApplication['answers']>
> = {
  'trade-fair': (by, what, more) => fairAnswers(by, pick(fairs, what), more),
  'social-business': (by, what, more) => projectAnswers(by, pick(projects, what), more),
  'it-tools': purchaseAnswers('it-tools'),
  reskilling: purchaseAnswers('reskilling'),
  'stress-check': purchaseAnswers('stress-check'),
  'social-business-certification': (by, what, more) => certificationAnswers(by, pick(projects, what), more),
}

export const schemeName = (call: string): string => call.slice(0, call.indexOf('/'))

/** On the day so many after the call opened, at an hour of work. */
export const dayOf = ({ opens_on }: Pick<DemoCall, 'opens_on'>, day: number): string => addDays(opens_on, day)
export const instantOf = (call: Pick<DemoCall, 'opens_on'>, day: number, time = '15:00'): Date =>
  tokyoInstant(dayOf(call, day), time)

/** As `dayOf`, on the last day before it on which the office is open. */
export function officeDayOf(call: Pick<DemoCall, 'opens_on'>, day: number): string {
  const on = dayOf(call, day)
  return isOfficeDay(on) ? on : officeDayOf(call, day - 1)
}
export const officeInstantOf = (call: Pick<DemoCall, 'opens_on'>, day: number, time = '15:00'): Date =>
  tokyoInstant(officeDayOf(call, day), time)

/** What was reported lately was later in the year than what is closed; what is still to come lies ahead. */
const leadOf = ({ state }: Story): number =>
  state === 'closed' ? 40 : state === 'fixed' || state === 'report' ? 70 : 100

/** Since when it stands where it stands. */
function since(
  { story, call, answers }: Parameters<typeof paidDay>[0] & Pick<Applied, 'call'>,
  submitted_at: Date,
): Date {
  const decided = proposals.find(({ code }) => code === story.decision)?.decided ?? null
  if (['draft', 'submitted'].includes(story.state)) return submitted_at
  if (story.state === 'review') return tokyoInstant(nextOfficeDay(addDays(call.closes_on, 8)), '11:00')
  if (decided === null) return tokyoInstant(nextOfficeDay(dayOf(call, story.day + 1)), '10:30')
  const dated = { call, story, answers }
  const later: Partial<Record<Story['state'], number>> = {
    closed: paidDay(dated),
    fixed: fixedDay(dated),
    report: reportedDay(dated),
    change: decided + 88,
  }
  return officeInstantOf(call, later[story.state] ?? decided, '16:30')
}

/** Earlier awards of the same scheme to the same. */
const before = (story: Story): number =>
  stories
    .slice(0, stories.indexOf(story))
    .filter((one) => one.by === story.by && schemeName(one.call) === schemeName(story.call) && one.outcome === 'award')
    .length

export function applicationsOf(town: Town): Applied[] {
  const { ward, seed, calls } = town
  const r = random(seed, `support/${ward.municipality.code}`)
  const applicants = applicantsIn(ward, new Set(stories.map(({ by }) => by)))
  const numbers = new Map<string, number>()
  return stories.flatMap((story, i) => {
    const call = calls.get(story.call)
    const by = applicants.get(story.by)
    if (call === undefined || by === undefined) return []
    const series = `${call.scheme} ${call.fiscal_year}`
    const number = story.state === 'draft' ? null : (numbers.get(series) ?? 0) + 1
    if (number !== null) numbers.set(series, number)
    return [applied(town, r, { story, call, by, number, sample: pick(town.samples, i) })]
  })
}

function applied(
  { ward, until, accountOf }: Town,
  r: Random,
  {
    story,
    call,
    by,
    number,
    sample,
  }: Pick<Applied, 'story' | 'by'> & {
    sample: Town['samples'][number]
    call: DemoCall & { terms: CallTerms }
    number: number | null
  },
): Applied {
  const municipality = ward.municipality.code
  const on = dayOf(call, story.day)
  const submitted_at = tokyoInstant(on, `${r.int(10, 16)}:${r.int(10, 59)}`)
  const begun_at = tokyoInstant(addDays(on, -r.int(0, Math.min(6, story.day))), '09:05')
  const drafted = number === null
  const id = idAt(r, begun_at)
  const paper = drafted ? null : { id: idAt(r, begun_at), issued_on: addDays(on, -r.int(5, 40)) }
  const write = pick(
    [writers[schemeName(story.call)]].flatMap((one) => one ?? []),
    0,
  )
  const whole = write(by, story.what, {
    on,
    fiscal_year: call.fiscal_year,
    paper,
    lead: leadOf(story),
    over: story.state === 'closed',
  })
  const answers = drafted ? Object.fromEntries(Object.entries(whole).slice(0, 11)) : whole
  const facts = applicantFacts(by.organization, ward.municipality, Number(on.slice(0, 4)))
  const judged = drafted
    ? null
    : judgeAnswers(call.terms, facts, answers, submitted_at, {
        past: { same_scheme: before(story), same_scheme_year: 0, same_scheme_year_yen: 0, same_cost: false },
        budget: { left_yen: call.budget_yen ?? 0 },
      })
  const account = accountOf(by.representative.email)
  const file = paper && {
    municipality,
    id: paper.id,
    name: '提出書類（見本）.pdf',
    type: 'application/pdf',
    uploaded_by: account,
    uploaded_at: submitted_at,
    public: false,
    subject: 'application',
    subject_id: id,
    ...sample,
  }
  const since_at = since({ story, call, answers }, submitted_at)
  return {
    story,
    call,
    by,
    file,
    yen: judged?.amount?.yen ?? null,
    row: {
      municipality,
      id,
      scheme: call.scheme,
      call: call.call,
      form: call.form,
      rules: call.rules,
      organization: by.organization.id,
      person: null,
      applicant_name: by.organization.name,
      number,
      number_year: drafted ? null : call.fiscal_year,
      state: story.state,
      state_at: since_at < until ? since_at : until,
      answers,
      judged,
      files: file === null ? [] : [{ ...sample, id: file.id }],
      origin: 'web',
      copied_from: null,
      created_account: account,
      created_at: begun_at,
      saved_at: submitted_at,
      saved_name: `${by.representative.family_name} ${by.representative.given_name}`,
      ...(!drafted && { submitted_at, submitted_account: account }),
      officer: story.officer === undefined ? null : accountOf(`${story.officer}@demo.example`),
      ...(story.state === 'correction' && { due_on: addDays(on, 20) }),
      version: 3,
    },
  }
}
