// The door of an event that is on now: two helpers, somebody who may not, an auditor.
import { inHours, publishedEvent, registered } from './event-world.ts'
import { type Browser, testSite } from './site.ts'

export async function doorWorld() {
  const site = await testSite()
  const signedIn = async (email: string, role: Parameters<typeof site.account>[1]) => {
    await site.account(email, role)
    const browser = site.browser()
    await browser.signIn(email)
    return browser
  }
  const helper = await signedIn('helper@example.jp', 'officer')
  const other = await signedIn('other@example.jp', 'coordinator')
  const stranger = await signedIn('stranger@example.jp', 'member')
  const auditor = await signedIn('auditor@example.jp', 'auditor')
  const event = await publishedEvent(site, {
    starts_at: inHours(-1),
    ends_at: inHours(1),
    opens_at: inHours(-300),
    closes_at: inHours(-2),
  })
  const { id: session } = await site.inside((tx) =>
    tx.selectFrom('event_session').select('id').where('event', '=', event).executeTakeFirstOrThrow(),
  )
  const door = (path = '') => `/events/${event}/door/${session}${path}`
  let n = 0
  return {
    site,
    helper,
    other,
    stranger,
    auditor,
    event,
    door,
    /** Who applied for it, with a seat unless `more` says otherwise. */
    async someone(more: Parameters<typeof registered>[2] = {}) {
      const { codes, id: registration } = await registered(site, event, { names: [`客 ${++n}`], ...more })
      const ids = await site.inside((tx) =>
        tx
          .selectFrom('participant')
          .select('id')
          .where('registration', '=', registration)
          .orderBy('position')
          .execute(),
      )
      return { registration, ids: ids.map(({ id }) => id), codes, id: ids[0]?.id ?? '', code: codes[0] ?? '' }
    },
    /** What a device sends after a while without a connection. */
    async sync(browser: Browser, taps: unknown) {
      const answer = await browser.post(door('/sync'), { taps: JSON.stringify(taps) })
      return { status: answer.status, ...(await answer.json()) }
    },
    rows: (participant: string) =>
      site.inside((tx) => tx.selectFrom('checkin').selectAll().where('participant', '=', participant).execute()),
    lines: () =>
      site.inside(async (tx) => {
        const of = tx.selectFrom('audit_line').where('action', '=', 'attendance.checked_in')
        return (await of.select('seq').execute()).length
      }),
  }
}
