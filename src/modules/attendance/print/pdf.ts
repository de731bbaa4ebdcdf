// Name badges and table cards.
import { join } from 'node:path'
import { today } from '#platform/calendar/index.ts'
import { letter } from '#platform/letters/index.ts'
import { locale, t } from '#platform/i18n/index.ts'
import type { EventRow } from '#modules/events/index.ts'
import { roundName } from '../phrases.ts'
import type { Gathering, Seating } from '../queries/seating.ts'

const template = (file: string): string => join(import.meta.dirname, file)
const head = (event: EventRow, now: Date) => ({
  title: event.title,
  lang: locale() === 'en' ? 'en' : 'ja',
  on: today(event.starts_at ?? now),
})

/** Everybody who comes, by reading; ten on a page. */
export function badgesPdf(event: EventRow, { sitters, seats }: Gathering, now: Date): Uint8Array<ArrayBuffer> {
  const tables = Map.groupBy(seats, ({ participant }) => participant)
  const inOrder = sitters.toSorted((a, b) => (a.name_kana || a.name).localeCompare(b.name_kana || b.name, 'ja'))
  return letter(template('badges.typ'), {
    ...head(event, now),
    nobody: t('参加する方は、まだいません。', 'Nobody comes yet.'),
    badges: inOrder.map(({ id, name, name_kana, organization_name }) => ({
      name,
      kana: name_kana,
      about: organization_name,
      tables: (tables.get(id) ?? []).map(({ round, table_no }) => ({
        round: t(roundName(round)),
        table: t(`卓${table_no}`, `T${table_no}`),
      })),
    })),
  })
}

/** One to stand on each table. */
export function cardsPdf(event: EventRow, { tables }: Seating, { sitters, pins }: Gathering, now: Date) {
  const hostsAt = (no: number): string[] =>
    pins.flatMap(({ participant, table_no, why }) =>
      table_no === no && why === 'host' ? (sitters.find(({ id }) => id === participant)?.name ?? []) : [],
    )
  return letter(template('cards.typ'), {
    ...head(event, now),
    fold: t('山折り', 'Fold here'),
    cards: tables.map((_size, i) => {
      const hosts = hostsAt(i + 1)
      return {
        no: String(i + 1),
        before: t('卓', 'Table'),
        host: hosts.length === 0 ? '' : t(`進行　${hosts.join('・')}`, `Host: ${hosts.join(', ')}`),
      }
    }),
  })
}
