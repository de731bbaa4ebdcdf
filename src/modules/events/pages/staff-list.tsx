// All events by state, for staff.
import { withQuery } from '#platform/http/list-address.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Desk,
  Empty,
  Filter,
  Filters,
  type Html,
  LinkButton,
  PageHead,
  Pagination,
  SearchForm,
  SwitchField,
} from '#ui/index.ts'
import { kinds } from '../kinds/index.ts'
import { eventPaths } from '../paths.ts'
import { stateWords } from '../phrases.ts'
import { type EventLine, type StaffFilters, staffPageSize } from '../queries/lists.ts'
import { type State, states } from '../tables.ts'
import { EventTable } from './event-table.tsx'

interface StaffListProps {
  filters: StaffFilters
  lines: readonly EventLine[]
  count: ReadonlyMap<State, number>
  total: number
  mayWrite: boolean
}

/** The same list with something else asked of it. */
export const staffHref = (filters: StaffFilters): string => withQuery(eventPaths.staff(), { ...filters })

const Narrowing = ({ filters }: { filters: StaffFilters }): Html => {
  return (
    <SearchForm action={eventPaths.staff()} value={filters.q} label={t('催しの名前でさがす', 'Find by title')}>
      {filters.state !== null && <input type="hidden" name="state" value={filters.state} />}
      <Filters>
        <Filter
          name="kind"
          label={t('種類', 'Kind')}
          value={filters.kind}
          options={kinds.map(({ id, label }) => ({ value: id, label: t(label) }))}
        />
        <SwitchField
          form={{ values: { own: filters.own ? 'yes' : '' }, errors: {} }}
          name="own"
          label={t('担当課の主催だけ', 'Only the department’s own')}
        />
      </Filters>
    </SearchForm>
  )
}

export function StaffList({ filters, lines, count, total, mayWrite }: StaffListProps): Html {
  const all = [...count.values()].reduce((sum, one) => sum + one, 0)
  const entry = (state: State | null, label: string, n: number) => ({
    href: staffHref({ ...filters, state, page: 1 }),
    label,
    current: state === filters.state,
    count: n,
  })
  return (
    <Desk
      label={t('状態', 'State')}
      items={[
        entry(null, t('すべて', 'All'), all),
        ...states.map((state) => entry(state, t(stateWords[state]), count.get(state) ?? 0)),
      ]}
    >
      <PageHead
        title={t('催しの一覧（担当者）', 'All events (staff)')}
        actions={mayWrite && <LinkButton href={eventPaths.new()}>{t('催しを開く', 'New event')}</LinkButton>}
      />
      <Narrowing filters={filters} />
      <EventTable
        caption={t('催し', 'Events')}
        lines={lines}
        empty={
          <Empty
            title={t('当てはまる催しはありません', 'No such events')}
            action={
              <LinkButton kind="second" href={eventPaths.staff()}>
                {t('すべての催しを見る', 'See all events')}
              </LinkButton>
            }
          >
            {t('条件をゆるめてみてください。', 'Try fewer conditions.')}
          </Empty>
        }
      />
      <Pagination
        page={filters.page}
        perPage={staffPageSize}
        total={total}
        hrefOf={(page) => staffHref({ ...filters, page })}
      />
    </Desk>
  )
}
