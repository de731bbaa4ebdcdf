// For the tests of what follows an event: one that ended three hours ago, four who came to it and one who did not.
import { newId } from '#platform/id.ts'
import { minamo } from './database.ts'
import { inHours, publishedEvent, registered } from './event-world.ts'
import type { testSite } from './site.ts'

type Site = Pick<Awaited<ReturnType<typeof testSite>>, 'inside'>

export interface Guest {
  /** Of the ticket page. */
  code: string
  /** Of what is theirs alone. */
  own: string
  participant: string
  email: string
}

/** Over since three hours. */
export const pastEvent = (site: Site, more: Parameters<typeof publishedEvent>[1] = {}): Promise<string> =>
  publishedEvent(site, {
    state: 'closed',
    opens_at: inHours(-200),
    closes_at: inHours(-20),
    starts_at: inHours(-5),
    ends_at: inHours(-3),
    measures: ['1-1.2.2.1'],
    ...more,
  })

/** Somebody with a seat; gives the key to their page. */
export async function guest(site: Site, event: string, name: string, more: Parameters<typeof registered>[2] = {}) {
  const email = `${newId()}@example.jp`
  const { codes } = await registered(site, event, { names: [name], email, ...more })
  const [code = ''] = codes
  const { id, own_key } = await site.inside((tx) =>
    tx.selectFrom('participant').select(['id', 'own_key']).where('code', '=', code).executeTakeFirstOrThrow(),
  )
  return { code, own: own_key, participant: id, email: more.email ?? email } satisfies Guest
}

/** They were there. */
export const checkIn = (site: Site, event: string, guests: readonly Pick<Guest, 'participant'>[]): Promise<void> =>
  site.inside(async (tx) => {
    const session = await tx
      .selectFrom('event_session')
      .select('id')
      .where('event', '=', event)
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('checkin')
      .values(
        guests.map(({ participant }) => ({
          municipality: minamo.code,
          event,
          session: session.id,
          participant,
          at: inHours(-5),
          account: 'test',
          how: 'qr' as const,
          undone_at: null,
        })),
      )
      .execute()
  })
