// 申請の一覧: what was submitted under a scheme, with how long it has waited.
import { daysBetween, today } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  type Column,
  CsvButton,
  DataTable,
  DateText,
  daysText,
  Filter,
  Filters as Narrow,
  type Html,
  LinkButton,
  NoneFound,
  PageHead,
  Pagination,
  SearchForm,
} from '#ui/index.ts'
import { callLabel, type CallTerms, type ManageLink } from '#modules/schemes/index.ts'
import { type Filters, queryOf } from '../filters.ts'
import { applicationPaths } from '../paths.ts'
import { numberText } from '../phrases.ts'
import { type Listed, perPage } from '../queries/list.ts'
import { stateCodes } from '../states.ts'
import { stateIn } from '../telling.ts'
import { StateChip } from './state-chip.tsx'

type Call = Pick<CallTerms, 'call' | 'call_title' | 'fiscal_year' | 'title'>

interface ListProps {
  calls: readonly Call[]
  /** What gives no money is called otherwise. */
  schemeKind: string
  rows: readonly Listed[]
  total: number
  filters: Filters
  now: Date
  mayExport: boolean
  links: readonly ManageLink[]
}

/** Since when it waits, where somebody has to decide; in days. */
export const ageOf = ({ submitted_at, state }: Pick<Listed, 'submitted_at' | 'state'>, now: Date): number | null =>
  submitted_at !== null && ['submitted', 'formal', 'review'].includes(state)
    ? daysBetween(today(submitted_at), today(now))
    : null

const columns = ({ calls, schemeKind, now }: ListProps): Column<Listed>[] => {
  const of = new Map(calls.map((one) => [one.call, one]))
  return [
    {
      label: t('受付番号', 'Number'),
      tight: true,
      cell: (one) => {
        const call = of.get(one.call)
        return (
          <>
            {numberText(one)}
            {call !== undefined && call.call_title !== '' && <small>{call.call_title}</small>}
          </>
        )
      },
    },
    {
      label: t('申請者', 'Applicant'),
      head: true,
      cell: ({ id, applicant_name }) => <a href={applicationPaths.one(id)}>{applicant_name}</a>,
    },
    {
      label: t('状態', 'State'),
      cell: ({ state }) => <StateChip state={state} kind={schemeKind} />,
    },
    {
      label: t('受付日時', 'Received'),
      cell: ({ submitted_at, received_at }) => (
        <>
          {submitted_at && <DateText at={submitted_at} />}
          {received_at && (
            <small>
              {t('紙の到着 ', 'Paper arrived ')}
              <DateText at={received_at} />
            </small>
          )}
        </>
      ),
    },
    {
      label: t('受付から', 'Since received'),
      align: 'end',
      cell: (one) => {
        const days = ageOf(one, now)
        return days === null ? '' : daysText(days)
      },
    },
    {
      label: t('見込みの額', 'Estimated amount'),
      align: 'end',
      cell: ({ asked_yen }) => (asked_yen === null ? '' : yenText(asked_yen)),
    },
  ]
}

const Narrowing = ({ calls, schemeKind, filters }: ListProps): Html => (
  <Narrow>
    <Filter
      name="state"
      label={t('状態', 'State')}
      value={filters.state}
      options={stateCodes
        .filter((code) => code !== 'draft')
        .map((value) => ({ value, label: t(stateIn(value, schemeKind).label) }))}
    />
    <Filter
      name="call"
      label={t('募集回', 'Call')}
      value={filters.call}
      options={calls.map((call) => ({ value: call.call, label: callLabel(call) }))}
    />
    <Filter
      name="order"
      label={t('並び', 'Order')}
      value={filters.oldest ? 'oldest' : null}
      options={[{ value: 'oldest', label: t('古い順', 'Oldest first') }]}
      empty={t('新しい順', 'Newest first')}
    />
  </Narrow>
)

export const ListPage = (props: ListProps): Html => {
  const { calls, rows, total, filters, mayExport, links } = props
  return (
    <>
      <PageHead
        title={t('申請の一覧', 'Applications')}
        lead={t(
          `${calls[0]?.title ?? ''}（${total.toLocaleString('ja')}件）`,
          `${calls[0]?.title ?? ''} (${total.toLocaleString('en')})`,
        )}
        actions={
          mayExport && total > 0 && <CsvButton action={applicationPaths.csv(filters.scheme, queryOf(filters))} />
        }
      />
      {links.length > 0 && (
        <p class="form-actions">
          {links.map(({ label, href }) => (
            <LinkButton kind="second" href={href(filters.scheme)}>
              {t(label)}
            </LinkButton>
          ))}
        </p>
      )}
      <SearchForm
        action={applicationPaths.list(filters.scheme)}
        value={filters.q}
        label={t('申請者の名前か受付番号', 'Name of the applicant, or number')}
        labelled
      >
        <Narrowing {...props} />
      </SearchForm>
      <DataTable
        caption={t('申請の一覧', 'Applications')}
        captionHidden
        columns={columns(props)}
        rows={rows}
        empty={
          <NoneFound
            narrowed={queryOf({ ...filters, oldest: false }) !== ''}
            all={applicationPaths.list(filters.scheme)}
            title={t('申請はまだありません', 'No applications yet')}
          >
            {t('下書きは、提出されるまでここに出ません。', 'Drafts are not listed before they are submitted.')}
          </NoneFound>
        }
      />
      <Pagination
        page={filters.page}
        perPage={perPage}
        total={total}
        hrefOf={(page) => applicationPaths.list(filters.scheme, queryOf(filters, page))}
      />
    </>
  )
}
