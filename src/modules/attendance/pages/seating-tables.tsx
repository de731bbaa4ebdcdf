// The tables of one round. People are ticked and moved; with JavaScript they can be dragged.
import { t } from '#platform/i18n/index.ts'
import { Button, Chip, type Html, Tabs } from '#ui/index.ts'
import { dayPaths } from '../paths.ts'
import { pinWords, roundName, tableName } from '../phrases.ts'
import type { Seating, Sitter } from '../queries/seating.ts'
import type { SeatingProps } from './seating-page.tsx'

type Planned = SeatingProps & { seating: Seating }

export function Tables(props: Planned): Html {
  const { event, seating, gathering, round, may, troubles } = props
  const of = new Map(gathering.sitters.map((one) => [one.id, one]))
  const seats = gathering.seats.filter((seat) => seat.round === round)
  const seated = new Set(seats.map(({ participant }) => participant))
  const without = gathering.sitters.filter(({ id }) => !seated.has(id))
  const odd = new Set(troubles.filter((one) => one.round + 1 === round).flatMap(({ a, b }) => [a, b]))
  const at = (table: number) =>
    seats.flatMap((seat) => (seat.table_no === table ? (of.get(seat.participant) ?? []) : []))
  const tables = (
    <div class="tables">
      {seating.tables.map((size, i) => (
        <Table {...props} name={t(tableName(i + 1))} no={i + 1} size={size} people={at(i + 1)} odd={odd} />
      ))}
      {without.length > 0 && <Table {...props} name={t('席のない方', 'Without a seat')} people={without} odd={odd} />}
    </div>
  )
  return (
    <section class="flow" id="tables">
      <RoundTabs {...props} />
      {may ? (
        <form method="post" action={dayPaths.move(event.id)} data-seats>
          <input type="hidden" name="round" value={round} />
          {tables}
          <MoveBar tables={seating.tables} />
        </form>
      ) : (
        tables
      )}
    </section>
  )
}

interface TableProps extends Planned {
  name: string
  no?: number
  size?: number
  people: readonly Sitter[]
  odd: ReadonlySet<string>
}

const Table = ({ name, no, size, people, odd, may, gathering }: TableProps): Html => (
  <fieldset class="seating-table" data-table={no} data-size={size}>
    <legend>
      {name} <span class="seating-filled">{size === undefined ? people.length : `${people.length}/${size}`}</span>
    </legend>
    {people.map((one) => {
      const pinned = gathering.pins.find(({ participant }) => participant === one.id)
      const words = (
        <>
          {one.name}
          {one.organization_name !== '' && <span class="door-about"> {one.organization_name}</span>}
          {pinned && <Chip>{t(pinWords[pinned.why])}</Chip>}
          {odd.has(one.id) && <Chip kind="wait">{t('気になる組', 'Check')}</Chip>}
        </>
      )
      if (!may)
        return (
          <p class="seat" data-seat={one.id}>
            {words}
          </p>
        )
      return (
        <div class="choice seat" data-seat={one.id}>
          <input type="checkbox" id={`seat-${one.id}`} name="people" value={one.id} />
          <label for={`seat-${one.id}`}>{words}</label>
        </div>
      )
    })}
  </fieldset>
)

const MoveBar = ({ tables }: { tables: readonly number[] }): Html => (
  <div class="seating-move">
    <label for="to">{t('選んだ方を', 'Those ticked')}</label>
    <div class="select short">
      <select id="to" name="to">
        <option value="">{t('卓を選ぶ', 'Table')}</option>
        {tables.map((_, i) => (
          <option value={i + 1}>{t(tableName(i + 1))}</option>
        ))}
      </select>
    </div>
    <Button kind="second" small>
      {t('へ移す', 'Move')}
    </Button>
    <Button kind="second" small name="swap" value="yes">
      {t('2人を入れ替える', 'Swap two')}
    </Button>
  </div>
)

const RoundTabs = ({ event, seating, round }: Planned): Html => (
  <Tabs
    label={t('回', 'Rounds')}
    items={Array.from({ length: seating.rounds }, (_, i) => ({
      href: `${dayPaths.seating(event.id)}?round=${i + 1}`,
      label: i < seating.over ? t(`第${i + 1}回（済）`, `Round ${i + 1} (over)`) : t(roundName(i + 1)),
      current: i + 1 === round,
    }))}
  />
)
