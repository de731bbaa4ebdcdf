import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { fiscalYear, today } from '#platform/calendar/index.ts'
import { verifyAudit } from '#platform/audit/index.ts'
import { verifyProof } from '#modules/draws/algorithm/index.ts'
import { drawPaths } from '#modules/draws/index.ts'
import { modules } from '../modules.ts'
import { formatYen, isCorporateNumber } from '#platform/text/index.ts'
import { awardsOf, followUps, supportOf, undecidedLetters } from '../../test/demo-support.ts'
import { testSite } from '../../test/site.ts'
import { loadDemo } from './load.ts'
import { demoTown, demoWard } from './index.ts'
import { rowsOf } from './rows.ts'
import type { DemoWard } from './types.ts'

const until = new Date('2026-11-21T03:00:00Z')
const size = { people: 300, organizations: 250, challenges: 40, seed: 1, until }
const inOrder = (...times: (string | null)[]) => {
  const known = times.filter((time) => time !== null)
  return known.every((time, i) => i === 0 || (known[i - 1] ?? '') <= time)
}

describe('the demo ward', () => {
  let ward: DemoWard
  beforeAll(() => {
    ward = demoWard(size)
  })

  it('has as many people, organizations and challenges as asked for', () => {
    expect([ward.people.length, ward.organizations.length, ward.challenges.length]).toEqual([300, 250, 40])
  })

  it('is the same for the same seed, and another for another', () => {
    expect(demoWard(size)).toEqual(ward)
    expect(demoWard({ ...size, seed: 2 }).people).not.toEqual(ward.people)
  })

  it('is invented: mail addresses nobody has, corporate numbers with valid check digits, each once', () => {
    const mails = [...ward.people, ...ward.organizations].flatMap(({ email }) => email ?? [])
    expect(mails.filter((email) => !email.endsWith('.example'))).toEqual([])
    const numbers = ward.organizations.flatMap(({ corporate_number }) => corporate_number ?? [])
    expect(numbers.length).toBeGreaterThan(100)
    expect(numbers.filter((number) => !isCorporateNumber(number))).toEqual([])
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(new Set(ward.people.map(({ email }) => email)).size).toBe(ward.people.length)
  })

  it('leaves no blank in its texts unfilled', () => {
    expect(JSON.stringify(ward)).not.toMatch(/\{\w+\}|undefined|NaN/)
  })

  it('tells its history in order, and nothing of it lies ahead but meetings', () => {
    const wrong = ward.challenges.filter(
      (one) => !inOrder(one.created_at, one.submitted_at, one.published_at, one.closed_at, until.toISOString()),
    )
    expect(wrong).toEqual([])
    const challenge = new Map(ward.challenges.map((one) => [one.id, one]))
    const early = ward.entries.filter(
      ({ opportunity, created_at, answered_at }) =>
        !inOrder(challenge.get(opportunity)?.published_at ?? '9', created_at, answered_at, until.toISOString()),
    )
    expect(early).toEqual([])
    const born = new Map(ward.people.map(({ id, created_at }) => [id, created_at]))
    expect(ward.entries.filter(({ person, created_at }) => (born.get(person) ?? '9') > created_at)).toEqual([])
    expect(ward.challenges.filter(({ created_by, created_at }) => (born.get(created_by) ?? '9') > created_at)).toEqual(
      [],
    )
  })

  it('lets nobody enter twice, nor their own organization’s challenge', () => {
    const entered = ward.entries.flatMap(({ opportunity, person, members }) =>
      [person, ...members].map((one) => `${opportunity}/${one}`),
    )
    expect(new Set(entered).size).toBe(entered.length)
    const own = new Set(
      ward.affiliations.flatMap(({ organization, person }) =>
        ward.challenges.filter((one) => one.organization === organization).map(({ id }) => `${id}/${person}`),
      ),
    )
    expect(entered.filter((one) => own.has(one))).toEqual([])
  })

  it('has work brought to its end by the person one signs in as, whose home town is the other town', () => {
    const miura = ward.people.find(({ email }) => email === 'miura@demo.example')
    const mine = ward.engagements.filter(({ person }) => person === miura?.id)
    expect(mine.map(({ how, outcome }) => [how, outcome?.published_at !== null])).toEqual([['finished', true]])
    expect(ward.entries.filter(({ id }) => id === mine[0]?.entry).map(({ person }) => person)).toEqual([miura?.id])
    expect(miura?.home_town).toBe('ほしみ町')
  })

  it('counts what each has finished, by the kind of organization', () => {
    const { people } = rowsOf(ward, 1, until, () => null)
    const kindOf = new Map(ward.organizations.map(({ id, kind }) => [id, kind]))
    const entryOf = new Map(ward.entries.map((entry) => [entry.id, entry]))
    const finished = ward.engagements.filter(({ how }) => how === 'finished')
    for (const { id, experience_count, experience_kinds } of people) {
      const theirs = finished.filter(
        ({ entry, person }) => person === id || (entryOf.get(entry)?.members.includes(id) ?? false),
      )
      const kinds = Map.groupBy(theirs, ({ organization }) => kindOf.get(organization))
      expect(JSON.parse(experience_kinds)).toEqual(
        Object.fromEntries([...kinds].map(([kind, all]) => [kind, all.length])),
      )
      expect(experience_count).toBeGreaterThanOrEqual(theirs.length)
    }
    expect(people.filter(({ experience_kinds }) => experience_kinds !== '{}').length).toBeGreaterThan(5)
  })

  it('keeps the first challenge open for the person one signs in as', () => {
    const [first] = ward.challenges
    const miura = ward.people.find(({ email }) => email === 'miura@demo.example')
    expect(first?.state).toBe('published')
    const entered = ward.entries.filter(({ opportunity }) => opportunity === first?.id)
    expect(entered.map(({ state }) => state)).toEqual(['reserved', 'interview', 'sent', 'sent'])
    expect(entered.map(({ person }) => person)).not.toContain(miura?.id)
    expect(ward.shortlist).toContainEqual(expect.objectContaining({ opportunity: first?.id, person: miura?.id }))
  })

  it('has every state of a challenge and of an entry to look at', () => {
    expect(new Set(ward.challenges.map(({ state }) => state))).toEqual(
      new Set(['draft', 'review', 'published', 'closed']),
    )
    expect(new Set(ward.entries.map(({ state }) => state))).toEqual(
      new Set(['sent', 'interview', 'reserved', 'accepted', 'declined', 'withdrawn']),
    )
  })
})

describe('the second town', () => {
  it('shares nothing with the first', () => {
    const [ward, town] = [demoWard(size), demoTown({ seed: 1, until })]
    const ids = ({ people, organizations, challenges }: DemoWard) =>
      [...people, ...organizations, ...challenges].map(({ id }) => id)
    const known = new Set(ids(ward))
    expect(ids(town).filter((id) => known.has(id))).toEqual([])
    expect(town.municipality.code).not.toBe(ward.municipality.code)
  })
})

/** Of the event in autumn: run by the real algorithm, before it took place. */
async function finishedDraw(site: Awaited<ReturnType<typeof testSite>>) {
  const event = await site.inside((tx) =>
    tx.selectFrom('event').selectAll().where('title', 'like', '%秋の巻').executeTakeFirstOrThrow(),
  )
  const proof = await (await site.browser().get(drawPaths.proof(event.id))).json()
  const groups = await site.inside((tx) =>
    tx
      .selectFrom('registration')
      .select(['receipt', 'state'])
      .where('event', '=', event.id)
      .where('state', '<>', 'cancelled')
      .execute(),
  )
  const draw = await site.inside((tx) =>
    tx.selectFrom('draw').selectAll().where('event', '=', event.id).executeTakeFirstOrThrow(),
  )
  return { event, proof, groups, draw }
}

describe('loading', () => {
  it('puts both towns into the database once, each to itself', async () => {
    const site = await testSite()
    await site.db.root.transaction().execute(async (tx) => {
      // Tables that are only ever added to refuse to be emptied.
      await sql`set local session_replication_role = replica`.execute(tx)
      await sql`truncate municipality cascade`.execute(tx)
    })
    const small = { people: 120, organizations: 110, challenges: 10, seed: 3 }
    // Cut off half way: the second town's last line is refused.
    await sql`alter table audit_line add constraint cut check (municipality <> '000019') not valid`.execute(
      site.db.root,
    )
    await expect(loadDemo(site.services, small, until)).rejects.toThrow('cut')
    await sql`alter table audit_line drop constraint cut`.execute(site.db.root)
    expect(await loadDemo(site.services, small, until)).toMatchObject({
      people: 120,
      organizations: 110,
      challenges: 10,
    })
    const names = (code: string) => site.inside((tx) => tx.selectFrom('person').select('display_name').execute(), code)
    expect((await names('000019')).length).toBe(120)
    expect((await names('000027')).map(({ display_name }) => display_name)).toContain('星 一郎')
    expect(await loadDemo(site.services, small, until)).toBeNull()
    for (const code of ['000019', '000027']) {
      const lines = await site.inside(
        (tx) => tx.selectFrom('audit_line').select(['action', 'at']).orderBy('seq').execute(),
        code,
      )
      const past = lines.slice(0, -1)
      expect(past.map(({ at }) => at.getTime())).toEqual(past.map(({ at }) => at.getTime()).sort((a, b) => a - b))
      expect([past.length > 50, past.every(({ at }) => at <= until), lines.at(-1)?.action]).toEqual([
        true,
        true,
        'demo.loaded',
      ])
      const done = new Set(lines.map(({ action }) => action))
      for (const action of ['opportunities.published', 'entries.sent', 'members.consent_given'])
        expect(done).toContain(action)
      const known = new Set(['demo.loaded', ...modules.flatMap(({ acts }) => Object.keys(acts ?? {}))])
      expect(done.difference(known)).toEqual(new Set())
      expect(await site.inside(verifyAudit, code)).toMatchObject({ lines: lines.length, broken_at: null })
    }

    const { event, proof, groups, draw } = await finishedDraw(site)
    expect(await verifyProof(proof)).toBeNull()
    expect([draw.announced_source, draw.beacon, draw.commitment]).toEqual([
      proof.beaconSource,
      proof.beacon,
      proof.commitment,
    ])
    const times = [event.published_at, event.opens_at, event.closes_at, draw.frozen_at, draw.drawn_at, event.starts_at]
    expect(times).toEqual(times.toSorted((a, b) => Number(a) - Number(b)))
    expect([proof.admitted.length > 15, proof.waiting.length > 10]).toEqual([true, true])
    expect(new Set(proof.entries.map(({ weight }: { weight: number }) => weight))).toEqual(new Set([1, 2]))
    const admitted = groups.filter(({ state }) => state === 'admitted').map(({ receipt }) => receipt)
    expect(admitted.toSorted()).toEqual(proof.admitted.toSorted())
    expect(groups.length).toBe(proof.order.length)

    const whole = await supportOf(site)
    const { applications, letters, awards, balances, reports, reviews, published, payments, batches, receipts } = whole
    expect([...new Set(applications.map(({ state }) => state))].toSorted()).toEqual([
      'awarded',
      'change',
      'closed',
      'correction',
      'draft',
      'fixed',
      'formal',
      'rejected',
      'report',
      'reserve',
      'review',
      'submitted',
    ])
    const handedIn = applications.filter(({ state }) => state !== 'draft')
    expect(handedIn.filter(({ judgement }) => judgement?.outcome === 'not').map((one) => one.applicant_name)).toEqual(
      [],
    )
    for (const of of Map.groupBy(handedIn, ({ scheme, call }) => `${scheme} ${whole.yearOf.get(call)}`).values())
      expect(of.map(({ number }) => number ?? 0).toSorted((a, b) => a - b)).toEqual(of.map((_, i) => i + 1))
    for (const ofYear of Map.groupBy(letters, (one) => `${one.mark} ${one.fiscal_year}`).values())
      expect(ofYear.map(({ number }) => number)).toEqual(ofYear.map((_, i) => i + 1))
    expect(letters.filter(({ opened_at }) => opened_at === null).length).toBe(2)
    expect(undecidedLetters(whole)).toEqual([])
    const asked = letters
      .filter(({ kind }) => kind === 'recovery')
      .map(({ content }) => content.facts.map(({ label }) => label))
    expect(asked).toEqual([expect.arrayContaining(['返還の期限', '加算金', '延滞金'])])
    const sum = (yen: readonly (number | null)[]) => yen.reduce<number>((all, one) => all + (one ?? 0), 0)
    expect(sum(balances.map(({ committed, past_income }) => committed - past_income))).toBe(
      sum(awards.map(({ decided_yen }) => decided_yen)) - sum(receipts.map(({ yen }) => yen)),
    )
    // What stands of an award is what was decided without what was asked back of it, and the last that is public says the same.
    const { asIs, asDecided } = awardsOf(whole)
    expect(asIs).toEqual(asDecided)
    expect(asIs.filter(({ state }) => state === 'changed').length).toBe(1)
    // What is closed was over, reported, fixed with its letter, and paid before the books of its year closed.
    const yenOf = new Map(awards.map(({ application, decided_yen }) => [application, decided_yen]))
    const done = applications.filter(({ state, id }) => state === 'closed' && typeof yenOf.get(id) === 'number')
    for (const { id } of done) {
      const [report] = reports.filter(({ application }) => application === id)
      const [letter] = letters.filter(({ application, kind }) => application === id && kind === 'fixing')
      const [payment] = payments.filter(({ application }) => application === id)
      const days = [
        report?.ended_on ?? '',
        report === undefined ? '' : today(report.submitted_at ?? until),
        letter?.decided_on ?? '',
        payment?.paid_on ?? '',
        `${(payment?.fiscal_year ?? 0) + 1}-05-31`,
      ]
      expect(days).toEqual(days.toSorted())
      expect([
        days.every((day) => day !== ''),
        JSON.stringify(letter?.content).includes(formatYen(payment?.yen ?? 0, 'letter')),
      ]).toEqual([true, true])
    }
    // Nothing of those who are certified is overdue.
    const certified = reports.filter(({ application }) => yenOf.get(application) === null)
    expect(certified.map(({ state }) => state)).toEqual(['inspected', 'inspected'])
    // A year after its award, each was asked what became of it; most answered in time, and some are still to.
    expect(followUps(whole, today(until))).toEqual({
      outcomes: { answered: 13, late: 1, open: 1 },
      taxes: { answered: 1, late: 0, open: 2 },
    })
    const lastYear = fiscalYear(today(until)) - 1
    const closed = balances.filter((one) => one.fiscal_year === lastYear)
    expect(closed.map((one) => [one.committed > 0, one.committed - one.paid])).toEqual(
      Array.from({ length: 5 }, () => [true, 0]),
    )
    const paid = payments.filter(({ state }) => state === 'paid')
    expect(sum(balances.map((one) => one.paid - one.past_income))).toBe(
      sum(paid.map(({ yen }) => yen)) - sum(receipts.map(({ yen }) => yen)),
    )
    expect(new Set(payments.map(({ state }) => state))).toEqual(new Set(['paid', 'batched', 'due']))
    expect(Map.groupBy(batches, ({ state }) => state).get('first')).toHaveLength(1)
    expect(new Set(batches.map(({ state }) => state))).toEqual(new Set(['done', 'first']))
    expect([awards.some(({ valid_until }) => valid_until !== null), published.length > 5]).toEqual([true, true])
    expect(new Set(reviews.map(({ state }) => state))).toEqual(new Set(['asked', 'free', 'in', 'conflict']))
  })
})
