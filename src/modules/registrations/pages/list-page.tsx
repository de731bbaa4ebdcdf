// The organizer's list of applications.
import type { FormState } from '#platform/forms/state.ts'
import { withQuery } from '#platform/http/list-address.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  Chip,
  CsvButton,
  type Column,
  DataTable,
  DateText,
  Empty,
  ErrorSummary,
  Form,
  type Html,
  LinkButton,
  PageHead,
  Pagination,
  SearchForm,
  Tabs,
  TextArea,
  typedIn,
} from '#ui/index.ts'
import { admissionWords, type EventRow, eventPaths } from '#modules/events/index.ts'
import { registrationPaths } from '../paths.ts'
import { stateChips, stateWords } from '../phrases.ts'
import { type Listed, type ListFilter, perPage } from '../queries/list.ts'
import type { Count } from '../queries/registrations.ts'
import { decidable } from '../rules.ts'
import { states } from '../tables.ts'

interface ListPageProps {
  event: EventRow
  filter: ListFilter
  counts: readonly Count[]
  rows: readonly Listed[]
  total: number
  form: FormState
  /** Whether the reader may decide, type in and take the list along. */
  mayWrite: boolean
  /** The file has needs and telephone numbers. */
  mayExport: boolean
}

const hrefOf = (event: string, { state, q, page }: ListFilter): string =>
  withQuery(registrationPaths.list(event), { state, q, page })

const decideForm = 'decide'

function columns({ event, mayWrite }: ListPageProps): Column<Listed>[] {
  const chosen = decides(event) && mayWrite
  return [
    {
      label: t('お名前', 'Name'),
      head: true,
      cell: ({ id, name, size, state }) => (
        <div class="choosable">
          {chosen && decidable.decline.includes(state) && (
            <input
              type="checkbox"
              name="registration"
              value={id}
              form={decideForm}
              aria-label={t(`${name} さんを選ぶ`, `Choose ${name}`)}
            />
          )}
          <span>
            <a href={registrationPaths.one(event.id, id)}>{name}</a>
            {size > 1 && t(` ほか${size - 1}人`, ` and ${size - 1} more`)}
          </span>
        </div>
      ),
    },
    { label: t('所属', 'Organization'), cell: ({ organization_name }) => organization_name },
    {
      label: t('状態', 'State'),
      cell: ({ state, queue, walk_in }) => (
        <>
          <Chip kind={stateChips[state]}>{t(stateWords[state])}</Chip>
          {state === 'waiting' && t(` 順番 ${queue ?? ''}`, ` no. ${queue ?? ''}`)}
          {walk_in && t('（当日参加）', ' (walk-in)')}
        </>
      ),
    },
    { label: t('受付番号', 'Receipt'), cell: ({ receipt }) => receipt },
    {
      label: t('申込み', 'Applied'),
      cell: ({ created_at, origin }) => (
        <>
          <DateText at={created_at} /> {typedIn(origin)}
        </>
      ),
    },
  ]
}

const decides = ({ admission, state }: EventRow): boolean => admission === 'approval' && state === 'published'

const Decide = ({ form }: { form: FormState }): Html => (
  <div class="flow">
    <h2>{t('選んだ方の参加を決める', 'Decide on those chosen')}</h2>
    <TextArea
      form={form}
      name="words"
      label={t('お断りするときのことば', 'Words for those who cannot come')}
      help={t('選んだ方全員のメールに、そのまま載ります。', 'Stands in the mail to all you chose.')}
      max={1000}
      rows={3}
    />
    <div class="ticket-acts">
      <Button name="decision" value="admit">
        {t('参加を決める', 'Admit')}
      </Button>
      <Button kind="second" name="decision" value="wait">
        {t('キャンセル待ちにする', 'Put on the waiting list')}
      </Button>
      <Button kind="danger" name="decision" value="decline">
        {t('お断りする', 'Decline')}
      </Button>
    </div>
  </div>
)

const Nothing = ({ q, state, byEmail }: ListFilter): Html => {
  if (q !== '')
    return (
      <Empty title={t('見つかりませんでした', 'Nothing found')}>
        {byEmail
          ? t(
              '名前・フリガナ・所属・受付番号・メールアドレスで探せます。',
              'Search by name, reading, organization, receipt or e-mail.',
            )
          : t('名前・フリガナ・所属・受付番号で探せます。', 'Search by name, reading, organization or receipt.')}
      </Empty>
    )
  if (state !== null) return <Empty title={t('この状態の申込みはありません', 'No applications in this state')} />
  return (
    <Empty title={t('申込みはまだありません', 'No applications yet')}>
      {t('申込みがあると、ここに並びます。', 'They will be listed here.')}
    </Empty>
  )
}

const Table = (props: ListPageProps): Html => (
  <DataTable
    caption={t('申込みの一覧', 'Applications')}
    captionHidden
    columns={columns(props)}
    rows={props.rows}
    empty={<Nothing {...props.filter} />}
  />
)

export function ListPage(props: ListPageProps): Html {
  const { event, filter, counts, rows, total, form, mayWrite, mayExport } = props
  const { id, capacity, taken } = event
  const groups = new Map(counts.map(({ state, groups }) => [state, groups]))
  const all = counts.reduce((sum, one) => sum + one.groups, 0)
  const people = counts.reduce((sum, one) => sum + one.people, 0)
  return (
    <>
      <PageHead
        title={t('申込みの一覧', 'Applications')}
        lead={
          <>
            <a href={eventPaths.manage(id)}>{event.title}</a>
            <br />
            {t(
              `${t(admissionWords[event.admission])}・定員${capacity ?? ''}人のうち${taken}人・申込み${all}組${people}人`,
              `${t(admissionWords[event.admission])}, ${taken} of ${capacity ?? ''} seats taken, ${all} applications for ${people} people`,
            )}
          </>
        }
        actions={
          mayWrite && (
            <div class="ticket-acts">
              {event.state === 'published' && (
                <LinkButton kind="second" small href={registrationPaths.forCaller(id)}>
                  {t('電話・窓口の申込みを入力', 'Type in for a caller')}
                </LinkButton>
              )}
              {mayExport && <CsvButton action={registrationPaths.csv(id)} />}
            </div>
          )
        }
      />
      <SearchForm
        action={registrationPaths.list(id)}
        value={filter.q}
        label={t('名前でさがす', 'Search by name')}
        placeholder={t('名前・所属・受付番号', 'Name, organization, receipt')}
      />
      <Tabs
        label={t('状態', 'State')}
        items={[
          {
            href: hrefOf(id, { ...filter, state: null, page: 1 }),
            label: t('すべて', 'All'),
            current: filter.state === null,
            count: all,
          },
          ...states
            .filter((state) => groups.has(state) || state === filter.state)
            .map((state) => ({
              href: hrefOf(id, { ...filter, state, page: 1 }),
              label: t(stateWords[state]),
              current: state === filter.state,
              count: groups.get(state) ?? 0,
            })),
        ]}
      />
      <ErrorSummary form={form} />
      <Table {...props} />
      <Pagination
        page={filter.page}
        perPage={perPage}
        total={total}
        hrefOf={(page) => hrefOf(id, { ...filter, page })}
      />
      {decides(event) && mayWrite && rows.some(({ state }) => decidable.decline.includes(state)) && (
        <Form id={decideForm} action={registrationPaths.decision(id)}>
          <Decide form={form} />
        </Form>
      )}
    </>
  )
}
