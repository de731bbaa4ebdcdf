// For the tests of paying: officers, the town's account, schemes with a bank account in their form, and awards under them.
import type { Insertable, Updateable } from 'kysely'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tables, Tx } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { afterDecision, awardOf, decisionKinds } from '#modules/awards/index.ts'
import { aidOf, postEntry } from '#modules/budget/index.ts'
import { findApplication, moveApplication } from '#modules/applications/index.ts'
import { formOf } from '#modules/schemes/index.ts'
import { found } from '#platform/errors.ts'
import { bookYear } from './book-year.ts'
import { minamo } from './database.ts'
import { schemeOf } from './application-world.ts'
import { callRow, inDays, insertScheme } from './scheme-world.ts'
import { memberWorld, organization } from './member-world.ts'
import type { testSite } from './site.ts'
import { applicationRow } from './application-row.ts'

type Site = Awaited<ReturnType<typeof testSite>>
const municipality = minamo.code
export const mizuho = { bank: '0001', branch: '001', kind: '1', number: '7654321', holder: 'ｺﾐﾔﾏｾｲｻｸｼﾖ' }
const actor: Actor = {
  account: 'test',
  municipality,
  person: null,
  name: '試験',
  roles: new Set(['officer']),
  organizations: new Map(),
  acting_for: null,
  request_id: '-',
  address: '-',
}

export async function paymentWorld(site: Site) {
  const w = await memberWorld(site)
  const officer = async (name: string, role: 'officer' | 'administrator' = 'officer') => {
    const email = `${name}@example.jp`
    const account = await site.account(email, role)
    const browser = site.browser()
    await browser.signIn(email)
    return { account, browser, email }
  }
  const source = {
    client_code: '1234567890',
    client_name: 'ﾐﾅﾓｸ',
    bank: '0005',
    branch: '001',
    kind: '1',
    number: '1234567',
  }
  await site.inside((tx) =>
    tx
      .insertInto('payment_source')
      .values({ municipality, ...source })
      .execute(),
  )

  /** A scheme whose ledger holds 100 million yen. */
  async function scheme(stages: string[], shares: object[] = [{ percent: 100, months: null }]) {
    const row = { ...schemeOf(), stages: stages as never }
    const form = formOf({ code: 'to', kind: 'bank', label: '振込先' })
    return site.inside(async (tx) => {
      const parts = await insertScheme(tx, row, { form })
      const call = callRow(parts, {
        opens_at: inDays(-9),
        closes_at: inDays(-1),
        budget_yen: null,
        fiscal_year: bookYear,
      })
      await tx.insertInto('scheme_call').values(call).execute()
      await tx
        .insertInto('scheme_plan')
        .values({ municipality, scheme: row.id, part: 'payment', definition: JSON.stringify({ shares }) })
        .execute()
      await postEntry(tx, actor, {
        scheme: row.id,
        fiscal_year: bookYear,
        kind: 'appropriate',
        yen: 100_000_000,
        application: null,
        words: '当初予算',
        now: new Date(),
      })
      return { ...parts, call: call.id }
    })
  }
  type Terms = Awaited<ReturnType<typeof scheme>>

  /** Sent on and approved by another than its drafter: what it does is done in between. */
  async function approving(
    tx: Tx,
    { id, ...decision }: { id: string; kind: string; scheme: string; call: string },
    item: Insertable<Tables['decision_item']>,
    act: () => Promise<void>,
  ): Promise<void> {
    const set = (values: Updateable<Tables['decision']>) =>
      tx.updateTable('decision').set(values).where('id', '=', id).execute()
    const drafted = { title: '決定', words: '', drafter: 'x', drafter_name: 'x' }
    await tx
      .insertInto('decision')
      .values({ municipality, id, ...decision, ...drafted })
      .execute()
    await tx.insertInto('decision_item').values(item).execute()
    const step = { position: 1, title: '課長', account: 'y', name: 'y' }
    await tx
      .insertInto('decision_step')
      .values({ municipality, decision: id, drafter: 'x', approved_at: null, ...step })
      .execute()
    await set({ state: 'pending', sent_at: new Date() })
    await tx
      .updateTable('decision_step')
      .set({ approved_at: new Date(), approved_account: 'y' })
      .where('decision', '=', id)
      .execute()
    await act()
    await set({ state: 'approved', decided_at: new Date() })
  }

  /** What a decision of this kind does, with what follows from it. */
  async function decided(
    kind: string,
    id: string,
    item: { outcome: string; yen: number | null; reason?: string },
    now = new Date(),
  ): Promise<void> {
    await site.inside(async (tx) => {
      const application = found(await findApplication(tx, id))
      const row = {
        municipality,
        decision: newId(),
        application: id,
        position: 1,
        by_rules_yen: null,
        most_yen: null,
        application_version: 1,
        conditions: [],
        reason: '',
        open: true,
        ...item,
      }
      const decision = { id: row.decision, scheme: application.scheme, call: application.call, kind }
      await approving(tx, decision, row, async () => {
        const applied = { decision: decision as never, item: row, application, fiscal_year: bookYear, now }
        await found(decisionKinds.find(({ code }) => code === kind)).apply(tx, actor, [applied])
        const award = await awardOf(tx, id)
        for (const follow of afterDecision) await follow(tx, actor, { kind, all: [{ application, award }], now })
      })
    })
  }

  /** The report is inspected, and the amount fixed. */
  async function fixed(id: string, yen: number, now = new Date()): Promise<void> {
    await site.inside((tx) =>
      tx
        .insertInto('cost_report')
        .values({ municipality, application: id, submitted_at: new Date() })
        .onConflict((conflict) => conflict.doNothing())
        .execute(),
    )
    await decided('fixing', id, { outcome: 'fixed', yen }, now)
  }

  /** The applicant asks for it, and the town approves. */
  async function changed(id: string, kind: 'amount' | 'stop', yen: number, now = new Date()): Promise<void> {
    await site.inside(async (tx) => {
      await moveApplication(tx, id, 'change')
      const request = {
        municipality,
        id: newId(),
        application: id,
        kind,
        words: '変更',
        yen: kind === 'amount' ? yen : null,
        asked_account: 'x',
      }
      await tx.insertInto('change_request').values(request).execute()
    })
    await decided('change', id, { outcome: 'approve', yen }, now)
  }

  let last = 0
  /** An award of `yen` to the factory, or to a new firm of this name. */
  async function granted(
    terms: Terms,
    yen: number,
    { name = '小宮山製作所', account = mizuho as object | null } = {},
  ): Promise<string> {
    const id = newId()
    await site.inside(async (tx) => {
      let firm = w.factory
      if (name !== '小宮山製作所')
        await tx
          .insertInto('organization')
          .values(organization((firm = newId()), name))
          .execute()
      await tx
        .insertInto('application')
        .values(
          applicationRow({
            id,
            ...terms,
            organization: firm,
            applicant_name: name,
            number: (last += 1),
            answers: JSON.stringify(account === null ? {} : { to: account }),
            asked_yen: yen,
          }),
        )
        .execute()
    })
    await decided('award', id, { outcome: 'award', yen })
    return id
  }

  /** What is not paid of it goes over to the next year, as the ledger carries it over. */
  async function carriedOver(id: string): Promise<void> {
    await site.inside(async (tx) => {
      const { scheme } = found(await findApplication(tx, id))
      const { committed, paid } = await aidOf(tx, id, bookYear)
      const yen = committed - paid
      const entry = { scheme, words: '繰越', now: new Date() }
      await postEntry(tx, actor, { ...entry, fiscal_year: bookYear, kind: 'release', yen, application: id })
      await postEntry(tx, actor, { ...entry, fiscal_year: bookYear + 1, kind: 'appropriate', yen, application: null })
      await postEntry(tx, actor, { ...entry, fiscal_year: bookYear + 1, kind: 'commit', yen, application: id })
    })
  }

  const payments = (application: string) =>
    site.inside((tx) =>
      tx
        .selectFrom('payment_due')
        .selectAll()
        .where('application', '=', application)
        .where('state', '<>', 'dropped')
        .orderBy('created_at')
        .orderBy('yen')
        .execute(),
    )
  const stateOf = async (application: string) => (await site.inside((tx) => findApplication(tx, application)))?.state

  return {
    ...w,
    actor,
    scheme,
    decided,
    fixed,
    changed,
    granted,
    carriedOver,
    payments,
    stateOf,
    miura: await officer('miura'),
    saeki: await officer('saeki'),
    nakagawa: await officer('nakagawa'),
    chief: await officer('chief', 'administrator'),
    /** Made by miura, approved by saeki and nakagawa; paid on that bank day. */
    async approved(ids: readonly string[], pay_on: string): Promise<string> {
      const id = newId()
      const form = new FormData()
      for (const [name, value] of [
        ['id', id],
        ['pay_on', pay_on],
        ['early', 'yes'],
        ...ids.map((one) => ['payments', one]),
      ])
        form.append(name ?? '', value ?? '')
      await this.miura.browser.post('/staff/payments/batches', form)
      for (const { browser } of [this.saeki, this.nakagawa])
        await browser.post(`/staff/payments/batches/${id}/approval`)
      return id
    },
  }
}

export type PaymentWorld = Awaited<ReturnType<typeof paymentWorld>>
