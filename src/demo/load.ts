// Puts the invented towns into the database, once.
import { sql } from 'kysely'
import { announce, record, recordPast } from '#platform/audit/index.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { enter, type Tx } from '#platform/db/index.ts'
import type { Services } from '#platform/http/env.ts'
import { countWords } from '#platform/search/index.ts'
import { insertAgreements } from '#modules/agreements/index.ts'
import { insertEntries } from '#modules/entries/index.ts'
import { insertFollowing } from '#modules/following/index.ts'
import { insertHomeTowns } from '#modules/hometown/index.ts'
import { insertIntroductions, insertShortlist } from '#modules/matching/index.ts'
import {
  insertAffiliations,
  insertConsents,
  insertGroups,
  insertOrganizations,
  insertPeople,
  insertPersonSkills,
} from '#modules/members/index.ts'
import { insertThreads } from '#modules/messages/index.ts'
import { insertOpportunities, insertReviewComments, opportunityPaths } from '#modules/opportunities/index.ts'
import { demoVision, insertVision } from '#modules/vision/index.ts'
import { demoAccounts, demoPassword } from './accounts.ts'
import { pastActs } from './audit.ts'
import { eventRowsOf } from './events/index.ts'
import { loadEvents } from './events/load.ts'
import { homeTownRows } from './home-town.ts'
import { demoTown, demoWard } from './index.ts'
import { loadOtherSchemes } from './other-schemes.ts'
import { rowsOf } from './rows.ts'
import { demoSchemes, loadSchemes } from './schemes.ts'
import type { Town as SupportTown } from './support/applications.ts'
import { loadSupport, storeSamples } from './support/load.ts'
import { minamoTown } from './towns.ts'
import type { DemoSize, DemoWard } from './types.ts'

/** Row counts of the ward; null when a town is there already. */
export async function loadDemo(
  { database, identity, files }: Services,
  size: Omit<DemoSize, 'until'>,
  until: Date,
): Promise<Record<string, number> | null> {
  const known = await database.root.selectFrom('municipality').select('code').execute()
  if (known.length > 0) return null
  const accounts = new Map<string, string>()
  for (const { email, name } of demoAccounts)
    accounts.set(email, await identity.ensureAccount({ email, name, password: demoPassword }))
  const ward = demoWard({ ...size, until })
  const samples = await storeSamples(files)
  const towns = [demoTown({ seed: size.seed, until }), ward]
  // Whole or not at all: a start that was cut off begins anew.
  await database.root.transaction().execute(async (tx) => {
    await tx
      .insertInto('municipality')
      .values(towns.map(({ municipality }) => municipality))
      .execute()
    for (const town of towns) {
      await enter(tx, town.municipality.code)
      await loadTown(tx, town, size.seed, until, accounts, samples)
      // What the commit would check is checked while this town's rows can be seen.
      await sql`set constraints all immediate`.execute(tx)
      await sql`set constraints all deferred`.execute(tx)
    }
  })
  await countWords(database)
  const { municipality: _, ...parts } = ward
  return Object.fromEntries(Object.entries(parts).map(([what, rows]) => [what, rows.length]))
}

async function loadTown(
  tx: Tx,
  town: DemoWard,
  seed: number,
  until: Date,
  accounts: ReadonlyMap<string, string>,
  samples: SupportTown['samples'],
): Promise<void> {
  const { code } = town.municipality
  const emails = new Map(town.people.map(({ id, email }) => [id, email]))
  const accountOf = (person: string) => accounts.get(emails.get(person) ?? '') ?? null
  const rows = rowsOf(town, seed, until, accountOf)
  await insertVision(tx, code, await demoVision())
  await insertOrganizations(tx, rows.organizations)
  await insertConsentedPeople(tx, rows)
  await insertAffiliations(tx, rows.affiliations)
  await insertGroups(tx, rows.groups)
  await insertOpportunities(tx, rows.opportunities)
  await insertReviewComments(tx, rows.review_comments)
  await insertEntries(tx, rows.entries)
  await insertThreads(tx, rows.threads, rows.messages)
  await insertShortlist(tx, rows.shortlist)
  await insertIntroductions(tx, rows.introductions)
  await insertFollowing(tx, rows.following)
  await insertAgreements(tx, rows.agreements)
  await insertHomeTowns(
    tx,
    homeTownRows(town.people, code, ({ email }) => accounts.get(email) ?? null, until),
  )
  const coordinator = coordinatorOf(code, accounts)
  const events = eventRowsOf(town, seed, until, coordinator)
  await loadEvents(tx, code, events, coordinator)
  const support =
    code === minamoTown.municipality.code
      ? await loadAllSupport(tx, { ward: town, seed, until, samples }, accounts)
      : []
  await giveRoles(tx, code, accounts)
  await tellVision(tx, town)
  const acts = [...pastActs(town, rows.agreements, events, until, (person) => accountOf(person) ?? 'demo'), ...support]
  await recordPast(
    tx,
    code,
    acts.toSorted((a, b) => Number(a.at) - Number(b.at)),
  )
  await record(tx, systemActor(code, 'machiport demo'), {
    action: 'demo.loaded',
    subject: 'municipality',
    subject_id: code,
  })
}

/** The schemes, with who applied for them. */
async function loadAllSupport(
  tx: Tx,
  town: Omit<SupportTown, 'calls' | 'accountOf'>,
  accounts: ReadonlyMap<string, string>,
) {
  const { code } = town.ward.municipality
  const { rows, calls } = demoSchemes(code, town.seed, town.until, officersOf(accounts))
  await loadSchemes(tx, code, rows)
  await loadOtherSchemes(tx, code, town.seed, town.until, officersOf(accounts)[0])
  return loadSupport(tx, { ...town, accountOf: (email) => accounts.get(email) ?? 'demo' }, calls)
}

/** The consent stands when the transaction ends; the database checks it then. */
async function insertConsentedPeople(tx: Tx, { people, skills, consents }: ReturnType<typeof rowsOf>): Promise<void> {
  await insertPeople(tx, people)
  await insertPersonSkills(tx, skills)
  await insertConsents(tx, consents)
}

/** The account that looks after the department's events. */
function coordinatorOf(municipality: string, accounts: ReadonlyMap<string, string>): string {
  const one = demoAccounts.find(
    (account) => account.municipality === municipality && account.roles.includes('coordinator'),
  )
  return accounts.get(one?.email ?? '') ?? 'demo'
}

/** Who hands in schemes, and who publishes them. */
const officersOf = (accounts: ReadonlyMap<string, string>): [string, string] => [
  accounts.get('nakagawa@demo.example') ?? 'demo',
  accounts.get('ohno@demo.example') ?? 'demo-administrator',
]

async function giveRoles(tx: Tx, municipality: string, accounts: ReadonlyMap<string, string>): Promise<void> {
  const grants = demoAccounts
    .filter((account) => account.municipality === municipality)
    .flatMap(({ email, roles }) =>
      roles.map((role) => ({ municipality, account: accounts.get(email) ?? '', role, granted_by: 'demo' })),
    )
  if (grants.length > 0) await tx.insertInto('role_grant').values(grants).execute()
}

/** The facts that publishing would have announced. */
async function tellVision(tx: Tx, { municipality, challenges }: DemoWard): Promise<void> {
  const actor = systemActor(municipality.code, 'machiport demo')
  for (const { id, title, measures, published_at } of challenges) {
    if (published_at === null) continue
    const data = { title, href: opportunityPaths.page(id) }
    await announce(tx, actor, {
      name: 'opportunities.published',
      subject: 'opportunity',
      subject_id: id,
      measures,
      data,
    })
  }
}

/** What `machiport serve` does in the demo: the standard town, at the first start only. */
export async function loadDemoOnce(services: Services, say: (line: string) => void): Promise<void> {
  const started = performance.now()
  const loaded = await loadDemo(services, { people: 300, organizations: 250, challenges: 40, seed: 1 }, services.now())
  if (loaded === null) return
  say(`みなも区 ${JSON.stringify(loaded)} ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
