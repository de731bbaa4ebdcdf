// For the tests of events: a published event of the department, with sessions a month ahead, and applications to it.
import type { Insertable } from 'kysely'
import { randomBytes } from 'node:crypto'
import type { Tables } from '#platform/db/tables.ts'
import { newId } from '#platform/id.ts'
import { minamo } from './database.ts'
import type { testSite } from './site.ts'

type Site = Pick<Awaited<ReturnType<typeof testSite>>, 'inside'>

const hours = (n: number): number => n * 3_600_000
export const inHours = (n: number): Date => new Date(Date.now() + hours(n))

/** Open since an hour ago, for a week; takes place in thirty days, for two hours. */
export const eventRow = (more: Partial<Insertable<Tables['event']>> = {}): Insertable<Tables['event']> => ({
  municipality: minamo.code,
  id: newId(),
  kind: 'exchange',
  organization: null,
  title: '食のひとと話す夜',
  summary: '区内で食に関わる方が集まります。',
  description: '席を替えながら話します。',
  for_whom: 'どなたでも',
  bring: '',
  contact: '産業振興課',
  form: 'onsite',
  venue: 'みなも区民館 大広間',
  venue_address: 'みなも区水辺1-2-3',
  venue_access: '水辺駅から歩いて5分',
  latitude: null,
  longitude: null,
  facilities: ['wheelchair', 'nursing'],
  online_url: null,
  capacity: 40,
  price_yen: 0,
  open_to: 'anyone',
  admission: 'first-come',
  group_max: 4,
  asks_about_work: true,
  opens_at: inHours(-1),
  closes_at: inHours(168),
  offer_hours: 48,
  weights: '[]',
  sdgs: [],
  measures: [],
  starts_at: inHours(720),
  ends_at: inHours(722),
  series: null,
  state: 'published',
  coordinator: null,
  origin: 'web',
  source: null,
  source_key: null,
  source_url: null,
  created_account: 'test',
  published_at: inHours(-2),
  submitted_at: inHours(-2),
  ...more,
})

/** Puts an event there with its one session; gives its id. */
export async function publishedEvent(site: Site, more: Partial<Insertable<Tables['event']>> = {}): Promise<string> {
  const row = eventRow(more)
  const { municipality, id: event, starts_at, ends_at } = row
  await site.inside(async (tx) => {
    await tx.insertInto('event').values(row).execute()
    if (!starts_at || !ends_at) return
    await tx
      .insertInto('event_session')
      .values({ municipality, id: newId(), event, starts_at, ends_at, title: '' })
      .execute()
  })
  return event
}

type GivenRegistration = Partial<Insertable<Tables['registration']>> & {
  names?: readonly string[]
  about?: Partial<Insertable<Tables['participant']>>
}

/** An application as it stands in the database, with its participants; gives its id and their codes. */
export async function registered(site: Site, event: string, { names, about, ...more }: GivenRegistration = {}) {
  const id = newId()
  const people = names ?? ['水野 花']
  const codes = people.map(() => randomBytes(13).toString('hex'))
  await site.inside(async (tx) => {
    await tx
      .insertInto('registration')
      .values({
        municipality: minamo.code,
        id,
        event,
        receipt: `T-${randomBytes(6).toString('hex')}`,
        person: null,
        email: `${id}@example.jp`,
        phone: '',
        locale: 'ja',
        ticket: null,
        size: people.length,
        answers: '{}',
        state: 'admitted',
        queue: null,
        offered_until: null,
        override: null,
        origin: 'web',
        created_account: null,
        confirmed_at: new Date(),
        ...more,
      })
      .execute()
    await tx
      .insertInto('participant')
      .values(
        people.map((name, index) => ({
          municipality: minamo.code,
          id: newId(),
          event,
          registration: id,
          position: index + 1,
          name,
          name_kana: '',
          code: codes[index] ?? '',
          organization_name: '',
          industry: null,
          kind: null,
          resident: false,
          needs: [],
          needs_words: '',
          ...about,
        })),
      )
      .execute()
  })
  return { id, codes }
}
