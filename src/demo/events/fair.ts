// Booths, times and some bookings of the interview fair: each seeker goes to two firms, at two times.
import type { FairRows } from '#modules/booths/index.ts'
import { idAt, random } from '../random.ts'
import type { DemoOrganization } from '../types.ts'
import type { EventRows } from './index.ts'

const firms = 12
const times = 8
/** Of a talk, and from one to the next. */
const [talk, rhythm] = [15 * 60_000, 20 * 60_000]
const wants = [
  '機械の前に立つのが好きな方。未経験でも一から教えます。',
  '店に立つ方、裏で仕込む方。週3日から。',
  '子どもの送り迎えのある方も働きやすい、10時から16時の仕事です。',
  '道具と人を大事にする方。60歳を過ぎた方も現役です。',
]

export function fairOf({ events, registrations, participants }: EventRows, organizations: readonly DemoOrganization[]) {
  const rows: FairRows = { booths: [], slots: [], bookings: [] }
  for (const { municipality, id: event, kind, starts_at, published_at } of events) {
    if (kind !== 'interview-fair' || !starts_at || !published_at) continue
    const [begins, created_at] = [new Date(starts_at), new Date(published_at)]
    const r = random(1, `fair ${event}`)
    const known = organizations.filter(({ face_published }) => face_published).slice(0, firms)
    const booths = known.map(({ id: organization, name }, i) => ({
      municipality,
      id: idAt(r, created_at),
      event,
      organization,
      name,
      place: `${i + 1}番テーブル`,
      wants: wants[i % wants.length] ?? '',
      // In the order of the tables.
      created_at: new Date(created_at.getTime() + i * 60_000),
    }))
    const slots = Array.from({ length: times }, (_, i) => {
      const starts = new Date(begins.getTime() + i * rhythm)
      const ends_at = new Date(starts.getTime() + talk)
      return { municipality, id: idAt(r, created_at), event, starts_at: starts, ends_at }
    })
    rows.booths.push(...booths)
    rows.slots.push(...slots)
    const admitted = new Set(registrations.filter(({ state }) => state === 'admitted').map(({ id }) => id))
    const seekers = participants.filter((one) => one.event === event && admitted.has(one.registration))
    for (const [i, { id: participant }] of seekers.entries()) {
      for (const turn of [0, 1]) {
        // The next firm for each seeker; a full round of firms later, the next time.
        const [booth, slot] = [booths[(i + turn * 5) % booths.length], slots[turn + 2 * Math.floor(i / firms)]]
        if (booth && slot)
          rows.bookings.push({
            municipality,
            id: idAt(r, created_at),
            booth: booth.id,
            slot: slot.id,
            participant,
            created_at,
          })
      }
    }
  }
  return rows
}
