// 通知書の一覧: what was sent to whom, and who has not opened it yet.
import { t } from '#platform/i18n/index.ts'
import {
  Chip,
  type Column,
  CsvButton,
  DataTable,
  DateText,
  Filter,
  Filters as Narrow,
  type Html,
  NoneFound,
  PageHead,
  Pagination,
  SearchForm,
  shortDay,
  waitText,
} from '#ui/index.ts'
import { ages, type LetterFilters, queryOf } from '../filters.ts'
import { titleOf } from '../kinds/index.ts'
import { letterPaths } from '../paths.ts'
import type { Letter } from '../queries/letters.ts'
import { perPage } from '../queries/list.ts'

interface ListProps {
  rows: readonly Letter[]
  total: number
  filters: LetterFilters
  /** Of which it is narrowed to; null: of all. */
  scheme: string | null
  now: Date
  mayExport: boolean
}

const Opened = ({ letter, now }: { letter: Letter; now: Date }): Html => {
  const { opened_at, opened_name, posted_on, issued_at } = letter
  if (opened_at !== null) {
    return (
      <>
        <DateText at={opened_at} />
        <small>{opened_name}</small>
      </>
    )
  }
  if (posted_on !== null) return <>{t(`${shortDay(posted_on)}に郵送`, `posted ${shortDay(posted_on)}`)}</>
  const days = waitText(issued_at, now)
  return <Chip kind="wait">{t(`未開封・${days}`, `not opened, ${days}`)}</Chip>
}

const columns = (now: Date): Column<Letter>[] => [
  { label: t('文書番号', 'Number'), cell: ({ content }) => content.number },
  {
    label: t('通知書', 'Letter'),
    head: true,
    cell: ({ id, kind, content }) => <a href={letterPaths.one(id)}>{t(titleOf(kind, content.title))}</a>,
  },
  { label: t('申請者', 'Applicant'), cell: ({ applicant_name }) => applicant_name },
  { label: t('制度', 'Scheme'), cell: ({ content }) => content.scheme },
  { label: t('通知した日時', 'Issued'), cell: ({ issued_at }) => <DateText at={issued_at} /> },
  { label: t('開いた日時', 'Opened'), cell: (letter) => <Opened letter={letter} now={now} /> },
]

const Narrowing = ({ filters }: ListProps): Html => (
  <Narrow>
    <Filter
      name="opened"
      label={t('開封', 'Opened')}
      value={filters.unopened ? 'no' : null}
      options={[{ value: 'no', label: t('未開封・郵送していない', 'Neither opened nor posted') }]}
    />
    <Filter
      name="days"
      label={t('通知してから', 'Issued')}
      value={filters.days}
      options={ages.map((age) => ({
        value: String(age),
        label: t(`${age}日を過ぎた`, `more than ${age} days ago`),
      }))}
    />
  </Narrow>
)

export const ListPage = (props: ListProps): Html => {
  const { rows, total, filters, scheme, now, mayExport } = props
  const of = scheme ?? t('すべての制度', 'All schemes')
  return (
    <>
      <PageHead
        title={t('通知書の一覧', 'Letters')}
        lead={t(`${of}（${total.toLocaleString('ja')}件）`, `${of} (${total.toLocaleString('en')})`)}
        actions={mayExport && total > 0 && <CsvButton action={letterPaths.csv(queryOf(filters))} />}
      />
      <SearchForm
        action={letterPaths.staff()}
        value={filters.q}
        label={t('申請者の名前か文書番号', 'Name of the applicant, or number')}
        labelled
      >
        {filters.scheme !== null && <input type="hidden" name="scheme" value={filters.scheme} />}
        <Narrowing {...props} />
      </SearchForm>
      <DataTable
        caption={t('通知書の一覧', 'Letters')}
        captionHidden
        columns={columns(now)}
        rows={rows}
        empty={
          <NoneFound
            narrowed={queryOf({ ...filters, scheme: null }) !== ''}
            all={letterPaths.staff(queryOf({ scheme: filters.scheme, unopened: false, days: 0, q: '', page: 1 }))}
            title={t('通知書はまだありません', 'No letters yet')}
          >
            {t('決裁が済むと、通知書がここに並びます。', 'Letters stand here once something was decided.')}
          </NoneFound>
        }
      />
      <Pagination
        page={filters.page}
        perPage={perPage}
        total={total}
        hrefOf={(page) => letterPaths.staff(queryOf(filters, page))}
      />
    </>
  )
}
