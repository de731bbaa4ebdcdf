// Events from files: the lists that municipalities publish.
import { sql } from 'kysely'
import { newId } from '#platform/id.ts'
import { decide, type Field, type Importable } from '#modules/members/index.ts'
import { insertEvents, insertEventSessions } from '../actions/bulk.ts'
import { whenText } from '../phrases-when.ts'
import { eventPaths } from '../paths.ts'
import { columnMaps } from './maps.ts'
import { match } from './match.ts'
import { calledOff, eventRow } from './event-row.ts'
import { type EventDraft, readRow } from './rows.ts'
import { targets } from './targets.ts'

/** What of an event a later list may renew; its title, beginning and venue are what it is known by. */
const fields: readonly Field<EventDraft>[] = [
  { label: targets.summary, columns: ['summary'] },
  { label: targets.description, columns: ['description'] },
  { label: targets.for_whom, columns: ['for_whom'] },
  { label: targets.contact, columns: ['contact'] },
  { label: targets.address, columns: ['venue_address'] },
  { label: targets.access, columns: ['venue_access'] },
  { label: { ja: '位置', en: 'Position' }, columns: ['latitude', 'longitude'] },
  { label: targets.capacity, columns: ['capacity'] },
  { label: targets.ends_on, columns: ['ends_at'] },
  { label: { ja: '状態', en: 'State' }, columns: ['state'] },
  { label: targets.url, columns: ['source_url'] },
]

export const eventImport: Importable<EventDraft> = {
  kind: 'events',
  noun: { ja: '催し', en: 'event' },
  nouns: { ja: '催し', en: 'events' },
  remark: {
    ja: '取り込んだ催しは、すぐ公開されます。申込みはここでは受け付けず、元のページへ案内します。取り込む前の画面で内容をお確かめください。',
    en: 'Imported events are public at once. Nobody applies to them here: they lead to the original page. Please look at the preview first.',
  },
  targets,
  needed: ['name'],
  headingHint: { ja: '「名称」「イベント名」', en: '“名称” or “name”' },
  maps: columnMaps,
  joins: { address: '', organizer: '、', contact: '　' },
  shown: [
    { label: { ja: '日時', en: 'When' }, of: whenText },
    { label: targets.venue, of: ({ venue }) => venue },
  ],
  knownBy: { ja: '名称と始まりと場所', en: 'title, beginning and venue' },
  listHref: eventPaths.list(),
  readRow,
  identity: ({ source_key }) => ({ known: [source_key], asked: [source_key] }),
  match,
  decide: (...row) => decide(fields, ...row),
  async insert(tx, actor, source, added) {
    const now = new Date()
    await insertEvents(
      tx,
      added.map(({ id, draft }) => eventRow(actor, source, id, draft, now)),
    )
    await insertEventSessions(
      tx,
      added.map(({ id: event, draft: { starts_at, ends_at } }) => ({
        municipality: actor.municipality,
        id: newId(),
        event,
        starts_at,
        ends_at,
        title: '',
      })),
    )
  },
  async update(tx, _actor, id, { other_key: _, ...changes }) {
    await tx
      .updateTable('event')
      .set({
        ...changes,
        ...(changes.state === 'cancelled' && { cancelled_words: calledOff }),
        changed_at: new Date(),
      })
      .where('id', '=', id)
      .execute()
    const { ends_at } = changes
    if (ends_at !== undefined) await tx.updateTable('event_session').set({ ends_at }).where('event', '=', id).execute()
  },
  async hrefs(db, ids) {
    if (ids.length === 0) return new Map()
    const rows = await db
      .selectFrom('event')
      .select('id')
      .where('id', '=', sql<string>`any(${[...ids]})`)
      .execute()
    return new Map(rows.map(({ id }) => [id, eventPaths.page(id)]))
  },
}
