// For the tests of writing events: the form as an organizer fills it in, and the steps up to where a test begins.
import { addDays, today } from '#platform/calendar/index.ts'
import { newId } from '#platform/id.ts'
import { questionKinds } from '../src/modules/events/tables.ts'
import type { MemberWorld } from './member-world.ts'
import type { Browser } from './site.ts'

export const onDay = (days: number): string => addDays(today(new Date()), days)

export type Typed = Record<string, string>

/** Complete: thirty days from now, applications for two weeks from today. */
export const eventForm = (more: Typed = {}): Typed => ({
  title: '食のひとと話す夜',
  summary: '区内で食に関わる方が、席を替えながら話します。',
  description: '18時半から受け付けます。3回の席替えがあります。',
  for_whom: '食に関わる方',
  bring: '名刺',
  contact: '産業振興課 03-1234-5678',
  session_on_1: onDay(30),
  session_from_1: '19:00',
  session_to_1: '２１：００',
  form: 'onsite',
  venue: 'みなも区民館',
  venue_address: 'みなも区水辺1-2-3',
  facilities: 'wheelchair',
  capacity: '40人',
  price_yen: '500',
  admission: 'first-come',
  group_max: '4',
  open_to: 'anyone',
  opens_on: onDay(0),
  closes_on: onDay(14),
  closes_time: '17:00',
  offer_hours: '48',
  after: 'look',
  ...more,
})

interface Posting {
  organization: string
  post: (who: 'factory' | 'coordinator', path: string, values: Typed) => unknown
}

/** In the ward of challenges: an event that is being written, and one that is public and has questions. */
export async function factoryEvents({ organization, post }: Posting): Promise<{ draft: string; published: string }> {
  const [draft, published] = [newId(), newId()]
  await post('factory', '/events', { id: draft, organization, kind: 'tour', title: '書きかけの見学会', after: 'stay' })
  await post('factory', '/events', eventForm({ id: published, organization, kind: 'exchange' }))
  for (const kind of questionKinds) {
    const options = kind === 'one' || kind === 'several' ? 'A\nB' : ''
    await post('factory', `/events/${published}/questions`, {
      id: newId(),
      purpose: 'registration',
      kind,
      options,
      label: kind,
    })
  }
  await post('factory', `/events/${published}/submission`, { version: '1' })
  await post('coordinator', `/events/${published}/publication`, { version: '1' })
  return { draft, published }
}

interface Applying {
  post: (who: 'member', path: string, values: Typed) => Response | Promise<Response>
}

/** A member applies: the id, and the address of the ticket page. */
export async function memberApplied({ post }: Applying, event: string): Promise<{ id: string; ticket: string }> {
  const id = newId()
  const values = { id, name_1: '水野 花', name_kana_1: 'ミズノ ハナ', needs_words: '手話をお願いします' }
  const sent = await post('member', `/events/${event}/registration`, values)
  return { id, ticket: sent.headers.get('location') ?? '' }
}

export const eventSteps = (w: MemberWorld) => {
  const row = (id: string) =>
    w.site.inside((tx) => tx.selectFrom('event').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
  const step = async (browser: Browser, id: string, path: string, more: Typed = {}): Promise<Response> =>
    browser.post(`/events/${id}/${path}`, { version: String((await row(id)).version), ...more })
  const drafted = async (more: Typed = {}, browser = w.hana.browser, organization = w.factory): Promise<string> => {
    const id = newId()
    await browser.post('/events', eventForm({ id, organization, kind: 'exchange', ...more }))
    return id
  }
  const published = async (more: Typed = {}): Promise<string> => {
    const id = await drafted(more)
    await step(w.hana.browser, id, 'submission')
    await step(w.coordinator.browser, id, 'publication')
    return id
  }
  const audited = async (id: string): Promise<string[]> => {
    const lines = await w.site.inside((tx) =>
      tx.selectFrom('audit_line').select('action').where('subject_id', '=', id).orderBy('seq').execute(),
    )
    return lines.map(({ action }) => action)
  }
  return { row, step, drafted, published, audited }
}
