// All schemes by state, for staff.
import { withQuery } from '#platform/http/list-address.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Chip,
  type Column,
  DataTable,
  DateText,
  Desk,
  Filter,
  Filters,
  type Html,
  LinkButton,
  NoneFound,
  PageHead,
  Pagination,
  SearchForm,
  SwitchField,
} from '#ui/index.ts'
import { yenText } from '#platform/text/index.ts'
import { kindOf, kinds } from '../kinds/index.ts'
import { schemePaths } from '../paths.ts'
import { currentCall, phaseOf } from '../phases.ts'
import { callFilterWords, callWords, phaseChip, phaseWords, stateChip, stateWords } from '../phrases.ts'
import { callFilters, type SchemeLine, type StaffFilters, staffPageSize } from '../queries/lists.ts'
import { type State, states } from '../tables.ts'

interface StaffListProps {
  filters: StaffFilters
  lines: readonly SchemeLine[]
  count: ReadonlyMap<State, number>
  total: number
  now: Date
  mayWrite: boolean
}

/** The same list with something else asked of it. */
export const staffHref = (filters: StaffFilters): string => withQuery(schemePaths.staff(), { ...filters })

const Narrowing = ({ filters }: { filters: StaffFilters }): Html => {
  const { kind, call, own } = filters
  return (
    <SearchForm action={schemePaths.staff()} value={filters.q} label={t('制度の名前', 'Name of the scheme')} labelled>
      {filters.state !== null && <input type="hidden" name="state" value={filters.state} />}
      <Filters>
        <Filter
          name="kind"
          label={t('種類', 'Kind')}
          value={kind}
          options={kinds.map(({ id, label }) => ({ value: id, label: t(label) }))}
        />
        <Filter
          name="call"
          label={t('募集', 'Call')}
          value={call}
          options={callFilters.map((value) => ({ value, label: t(callFilterWords[value]) }))}
        />
        <SwitchField
          form={{ values: { own: own ? 'yes' : '' }, errors: {} }}
          name="own"
          label={t('取り込んだ制度をのぞく', 'Without those of other bodies')}
        />
      </Filters>
    </SearchForm>
  )
}

const Now = ({ line, now }: { line: SchemeLine; now: Date }): Html => {
  const call = currentCall(line.calls, now)
  if (call === undefined) return <>—</>
  const phase = phaseOf(call, now)
  return (
    <>
      <Chip kind={phaseChip[phase]}>{t(phaseWords[phase])}</Chip>
      <small class="below">
        {t('', phase === 'coming' ? 'from ' : 'until ')}
        {phase === 'coming' ? <DateText at={call.opens_at} /> : <DateText at={call.closes_at} until />}
        {t(phase === 'coming' ? 'から' : 'まで', '')}
      </small>
    </>
  )
}

const columns = (now: Date): Column<SchemeLine>[] => [
  {
    label: t('制度', 'Scheme'),
    head: true,
    cell: ({ id, title, source, information_only }) => (
      <>
        <a href={schemePaths.manage(id)}>{title || t('名前のない制度', 'Scheme without a name')}</a>
        {(source !== null || information_only) && (
          <small class="below">{t('紹介だけの制度', 'For information only')}</small>
        )}
      </>
    ),
  },
  { label: t('種類', 'Kind'), cell: ({ kind }) => t(kindOf(kind).label) },
  { label: t('募集', 'Call'), cell: (line) => <Now line={line} now={now} /> },
  {
    label: t(callWords.budget_yen),
    align: 'end',
    cell: ({ calls }) => {
      const yen = currentCall(calls, now)?.budget_yen ?? null
      return yen === null ? '—' : yenText(yen)
    },
  },
  { label: t('状態', 'State'), cell: ({ state }) => <Chip kind={stateChip[state]}>{t(stateWords[state])}</Chip> },
]

export function StaffList({ filters, lines, count, total, now, mayWrite }: StaffListProps): Html {
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
        title={t('支援制度の一覧', 'Support schemes')}
        actions={mayWrite && <LinkButton href={schemePaths.new()}>{t('制度をつくる', 'New scheme')}</LinkButton>}
      />
      <Narrowing filters={filters} />
      <DataTable
        caption={t('支援制度', 'Support schemes')}
        captionHidden
        columns={columns(now)}
        rows={lines}
        empty={
          <NoneFound
            narrowed={staffHref({ ...filters, page: 1 }) !== schemePaths.staff()}
            all={schemePaths.staff()}
            title={t('まだ支援制度がありません', 'No support schemes yet')}
          >
            {mayWrite &&
              t(
                '「制度をつくる」から始めます。ひな形もあります。',
                'Begin with “New scheme”; there are templates, too.',
              )}
          </NoneFound>
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
