// For the tests of deciding: a scheme with a budget, applications that passed their check, an officer and those who approve.
import { newId } from '#platform/id.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { postEntry } from '#modules/budget/index.ts'
import { applicationWorld, openScheme } from './application-world.ts'
import { minamo } from './database.ts'
import { person } from './member-world.ts'
import { bookYear } from './book-year.ts'
import { organizationRow } from './organization-row.ts'
import type { Browser, testSite } from './site.ts'
import { applicationRow } from './application-row.ts'

type Site = Awaited<ReturnType<typeof testSite>>
const municipality = minamo.code

const judgement = (yen: number | null, outcome = 'eligible') =>
  JSON.stringify({
    outcome,
    lines: [
      {
        article: '第3条第1項',
        words: '経費が10万円以上であること',
        state: outcome === 'not' ? 'unmet' : 'met',
        unmet: '',
        missing: [],
        for_us: false,
      },
    ],
    amount:
      yen === null
        ? null
        : { yen: outcome === 'not' ? null : yen, steps: [{ article: '', words: '経費の2分の1', yen }] },
  })

export async function awardWorld(site: Site) {
  const w = await applicationWorld(site)
  const { inside } = site
  const staff = async (name: string, role: 'officer' | 'administrator') => {
    const email = `${name}@example.jp`
    const [account, id] = [await site.account(email, role), newId()]
    await inside((tx) =>
      tx
        .insertInto('person')
        .values(person(id, account, name))
        .execute(),
    )
    const browser = site.browser()
    await browser.signIn(email)
    return { account, browser, email, person: id }
  }
  const budget = (scheme: string, yen: number) =>
    inside((tx) =>
      postEntry(tx, systemActor(municipality, '予算'), {
        scheme,
        fiscal_year: bookYear,
        kind: 'appropriate',
        yen,
        application: null,
        words: '当初予算',
        now: new Date(),
      }),
    )
  let number = 100
  return {
    ...w,
    drafter: await staff('miura', 'officer'),
    chief: await staff('kacho', 'officer'),
    director: await staff('bucho', 'officer'),
    administrator: await staff('soumu', 'administrator'),
    budget,
    /** A scheme of its own, with a budget in yen. */
    async scheme(yen: number, stages = ['submitted', 'formal', 'decision', 'change', 'payment', 'closed']) {
      const open = await openScheme(site)
      await inside((tx) =>
        tx
          .updateTable('scheme')
          .set({ stages: stages as never })
          .where('id', '=', open.scheme)
          .execute(),
      )
      await inside((tx) =>
        tx.updateTable('scheme_call').set({ fiscal_year: bookYear }).where('id', '=', open.call).execute(),
      )
      if (yen > 0) await budget(open.scheme, yen)
      return open
    },
    /** Of a firm of its own, or of 花's; formally checked. */
    async application(
      open: Awaited<ReturnType<typeof openScheme>>,
      {
        yen = 200_000,
        outcome = 'eligible',
        organization = null,
        name = '',
        corporate_number = null,
      }: {
        yen?: number | null
        outcome?: string
        organization?: string | null
        name?: string
        corporate_number?: string | null
      } = {},
    ) {
      const id = newId()
      const firm = organizationRow({ name: name || `商店${(number += 1)}`, corporate_number })
      await inside(async (tx) => {
        if (organization === null) await tx.insertInto('organization').values(firm).execute()
        await tx
          .insertInto('application')
          .values(
            applicationRow({
              id,
              ...open,
              organization: organization ?? firm.id,
              applicant_name: organization === null ? firm.name : '小宮山製作所',
              number,
              state: 'formal',
              answers: JSON.stringify({ name: '名', purpose: '会計ソフトを入れます', cost_yen: 400_000 }),
              judgement: judgement(yen, outcome),
              asked_yen: yen,
            }),
          )
          .execute()
      })
      return id
    },
    /** A draft over these, by the page; gives its id. */
    async drafted(
      by: Browser,
      open: Awaited<ReturnType<typeof openScheme>>,
      outcomes: Record<string, string>,
      kind = 'award',
    ) {
      const values = Object.fromEntries(Object.entries(outcomes).map(([id, code]) => [`outcome_${id}`, code]))
      const response = await by.post(`/staff/decisions/new?scheme=${open.scheme}&call=${open.call}&kind=${kind}`, {
        call: open.call,
        title: '11月分の決定',
        words: '予算の範囲で決めます',
        ...values,
      })
      return response.headers.get('location')?.split('/').at(-1) ?? `${response.status} ${await response.text()}`
    },
    decision: (id: string) =>
      inside((tx) => tx.selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirstOrThrow()),
    /** One act on a proposal, as it stands now. */
    async act(by: Browser, id: string, act: string, values: Record<string, string> = {}) {
      const { version } = await this.decision(id)
      const item = act.split('/')[1]
      const read = item === undefined ? undefined : await w.row(item)
      return by.post(`/staff/decisions/${id}/${act}`, {
        version: String(version),
        ...(read && { application_version: String(read.version) }),
        ...values,
      })
    },
    chain: (...accounts: { account: string }[]) =>
      Object.fromEntries(
        accounts.flatMap(({ account }, i) => [
          [`title_${i + 1}`, ['課長', '部長', '局長', '区長'][i] ?? ''],
          [`account_${i + 1}`, account],
        ]),
      ),
  }
}

export type AwardWorld = Awaited<ReturnType<typeof awardWorld>>
