// A small ward for the tests of challenges: a factory, another firm's member, a coordinator, an auditor. Who asks is said by a header.
import { addDays, today } from '#platform/calendar/index.ts'
import { readConfig } from '#platform/config.ts'
import { inMunicipality, type Tx } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { startJobs } from '#platform/jobs/index.ts'
import { insertAffiliations, insertOrganizations, insertPeople, skillOptions } from '#modules/members/index.ts'
import type { OpportunityRow } from '#modules/opportunities/index.ts'
import { saveDraft } from '../src/modules/opportunities/actions/draft.ts'
import { draftForm } from '../src/modules/opportunities/forms.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { demoVision, insertVision } from '#modules/vision/index.ts'
import { createApp } from '../src/app.ts'
import { createServices } from '../src/boot.ts'
import { jobHandlers, modules } from '../src/modules.ts'
import { minamo, testDatabase } from './database.ts'
import { organizationRow } from './organization-row.ts'
import { personRow } from './person-row.ts'
import { atEnd } from './closing.ts'

/** An account of the ward, or a stranger. */
export type Who = 'factory' | 'member' | 'coordinator' | 'officer' | 'administrator' | 'reviewer' | 'auditor' | null
export type Values = Record<string, string | string[]>

const municipality = minamo.code
export const day = (days: number): string => addDays(today(new Date()), days)

/** A published pro bono challenge. */
const challenge = (organization: string, skill: string): OpportunityRow => ({
  municipality,
  id: newId(),
  kind: 'pro-bono',
  organization,
  title: 'ためし出店を始めたい',
  current_state: '5区画が空いています。',
  goal: '3店が出店している。',
  work: '手引きの文章。',
  way: '月2回、現地で。',
  decider: '会長',
  experience: '',
  hours_per_week: 2,
  hours_total: null,
  months: 2,
  starts_on: null,
  place: 'online',
  area: '',
  days: [],
  reward_yen: null,
  reward_unit: null,
  travel_paid: true,
  sdgs: [11],
  measures: ['1-1.2.2.1'],
  entry_from_on: day(-1),
  entry_until_on: day(9),
  seats: 1,
  state: 'published',
  coordinator: null,
  origin: 'demo',
  created_by: null,
  created_account: 'factory',
  submitted_at: new Date(),
  published_at: new Date(),
  closed_reason: null,
  skills: [{ skill, must: true, level: 1 }],
})

function pairs(values: Values): [string, string][] {
  return Object.entries(values).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one]))
}

export async function challengeWorld() {
  const db = await testDatabase()
  const { services, close } = createServices(readConfig({ LOG_LEVEL: 'silent', SECRET: 'x'.repeat(32) }), db.url)
  atEnd(close)
  const jobs = await startJobs(db.url, { ...services, database: db }, jobHandlers, false)
  atEnd(() => jobs.stop())
  const accountOf = async (headers: Headers) => {
    const id = headers.get('x-account')
    if (id === null) return null
    const session = { session: id, way: 'password', second_factor: false, confirmed_at: new Date() } as const
    return { account: { id, email: `${id}@example.jp`, name: id, ...session }, cookies: [] }
  }
  const rateLimits = { count: async () => {}, giveBack: async () => {}, isWithin: async () => true }
  const app = await createApp(
    { ...services, database: db, rateLimits, identity: { ...services.identity, accountOf } },
    modules,
  )
  const inside = <T>(run: (tx: Tx) => Promise<T>) => inMunicipality(db.root, municipality, run)
  const [factory, other] = [organizationRow({ name: '小宮山製作所' }), organizationRow({ name: '別の会社' })]
  const people = { factory: newId(), member: newId(), coordinator: newId(), auditor: newId() }
  const skill = skillOptions()[0]?.value ?? ''
  await inside(async (tx) => {
    await insertVision(tx, municipality, await demoVision())
    await insertOrganizations(tx, [factory, other])
    await insertPeople(
      tx,
      Object.entries(people).map(([account, id]) =>
        personRow({ id, account, display_name: account, email: `${account}@example.jp` }),
      ),
    )
    await insertAffiliations(tx, [
      { municipality, organization: factory.id, person: people.factory, role: 'representative' },
      { municipality, organization: other.id, person: people.member, role: 'representative' },
    ])
    // The officer, the administrator and the reviewer have no profile of their own.
    for (const role of ['coordinator', 'officer', 'administrator', 'reviewer', 'auditor'] as const) {
      await tx.insertInto('role_grant').values({ municipality, account: role, role, granted_by: 'test' }).execute()
    }
  })
  const headers = (who: Who, host: string) => ({
    host,
    origin: `http://${host}`,
    ...(who === null ? {} : { 'x-account': who }),
  })
  return {
    organization: factory.id,
    /** The member's firm. */
    other: other.id,
    skill,
    people,
    inside,
    routes: app.routes,
    root: db.root,
    takeQueries: () => db.takeQueries(),
    sample: () => challenge(factory.id, skill),
    get: (who: Who, path: string, host = 'localhost', more: Record<string, string> = {}) =>
      app.request(path, { headers: { ...headers(who, host), ...more } }),
    post: (who: Who, path: string, values: Values, host = 'localhost', more: Record<string, string> = {}) =>
      app.request(path, {
        method: 'POST',
        headers: { ...headers(who, host), ...more },
        body: new URLSearchParams(pairs(values)),
      }),
    /** A post that another site's page sends in the factory's name. */
    foreign: (path: string) =>
      app.request(path, {
        method: 'POST',
        headers: { host: 'localhost', origin: 'https://elsewhere.example', 'x-account': 'factory' },
      }),
    /** What was recorded of one thing, in order. */
    audited: async (id: string) => {
      const lines = await inside((tx) =>
        tx.selectFrom('audit_line').select('action').where('subject_id', '=', id).orderBy('seq').execute(),
      )
      return lines.map(({ action }) => action)
    },
  }
}

export type ChallengeWorld = Awaited<ReturnType<typeof challengeWorld>>

/** A side job's form, complete; `values` are what a test changes. */
export const sideJob = (w: ChallengeWorld, values: Values = {}): Values => ({
  title: '海外からの問い合わせに応える窓口をつくりたい',
  current_state: '月に2〜3件、英語のメールが届きます。',
  goal: '返事が2日以内にできている。',
  work: '問い合わせの型づくり。',
  way: '週1回、画面越しに1時間。',
  decider: '専務 小宮山',
  hours_per_week: '４',
  months: '3',
  place: 'online',
  reward_yen: '40,000円',
  reward_unit: 'month',
  must_1: w.skill,
  must_level_1: '2',
  measures: ['1-1.2.2.1', ''],
  entry_from_on: day(0),
  entry_until_on: day(14),
  seats: '1',
  after: 'look',
  ...values,
})

/** The factory's acts, up to where a test begins; each returns the challenge's id. */
export const acts = (w: ChallengeWorld) => {
  const draft = async (values: Values = {}): Promise<string> => {
    const id = newId()
    await w.post(
      'factory',
      '/opportunities',
      sideJob(w, { id, organization: w.organization, kind: 'side-job', ...values }),
    )
    return id
  }
  const submitted = async (values: Values = {}): Promise<string> => {
    const id = await draft(values)
    await w.post('factory', `/opportunities/${id}/submission`, { version: '1' })
    return id
  }
  const published = async (values: Values = {}): Promise<string> => {
    const id = await submitted(values)
    await w.post('coordinator', `/opportunities/${id}/publication`, { version: '1' })
    return id
  }
  return { draft, submitted, published }
}

/** A published challenge changed by staff who type in for the factory. */
export async function changedFor(w: ChallengeWorld, id: string, values: Values): Promise<void> {
  const lists = { skills: [w.skill], measures: ['1-1.2.2.1'] }
  await w.inside(async (tx) => {
    const { version } = await tx
      .selectFrom('opportunity')
      .select('version')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const form = draftForm(lists).parse(sideJob(w, { version: String(version), ...values }))
    const acting_for = { kind: 'organization' as const, id: w.organization, name: '', origin: 'phone' as const }
    const organizations = new Map([[w.organization, 'representative' as const]])
    const staff = { ...systemActor(municipality, '佐伯'), organizations, acting_for }
    await saveDraft(tx, staff, id, form, new Date())
  })
}
