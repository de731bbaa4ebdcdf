// An imported event as it stands in the table: public, taking no applications here.
import { createHash } from 'node:crypto'
import type { Insertable } from 'kysely'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tables } from '#platform/db/tables.ts'
import { searchKey } from '#platform/text/index.ts'
import type { EventDraft } from './rows.ts'

/** In the words of a list, which gives no reason. */
export const calledOff = '元の一覧で、中止とされています。'

/** Lists repeat a title for each of its days: the same title at the same venue is one series, whichever file brought it. */
function seriesOf(source: string, { title, venue }: EventDraft): string {
  const hex = createHash('sha256')
    .update([source, searchKey(title), searchKey(venue)].join('\n'))
    .digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}

export const eventRow = (
  { municipality, account }: Actor,
  source: string,
  id: string,
  written: EventDraft,
  now: Date,
): Insertable<Tables['event']> => {
  const { other_key: _, ...draft } = written
  return {
    municipality,
    id,
    ...draft,
    organization: null,
    bring: '',
    facilities: [],
    online_url: null,
    price_yen: 0,
    open_to: 'anyone',
    admission: 'first-come',
    group_max: 1,
    asks_about_work: false,
    opens_at: null,
    closes_at: null,
    offer_hours: 48,
    weights: '[]',
    sdgs: [],
    measures: [],
    series: seriesOf(source, written),
    cancelled_words: draft.state === 'cancelled' ? calledOff : '',
    coordinator: null,
    origin: 'import',
    source,
    created_account: account,
    published_at: now,
  }
}
