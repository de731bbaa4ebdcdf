// 支払: what is due, on its way, paid or came back; from it the payments of a batch are picked.
import { today } from '#platform/calendar/index.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  Button,
  CheckboxField,
  Chip,
  type Column,
  CsvButton,
  DataTable,
  DateField,
  dayText,
  NoneFound,
  ErrorSummary,
  Filter,
  Filters as Narrow,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  PageHead,
  Pagination,
  SearchForm,
  SelectField,
  waitText,
} from '#ui/index.ts'
import { applicationPaths } from '#modules/applications/index.ts'
import { type Doubt, readable } from '../bank/account.ts'
import { type Filters, queryOf } from '../filters.ts'
import { paymentPaths } from '../paths.ts'
import type { Payment } from '../queries/payments.ts'
import { perPage } from '../queries/due.ts'
import { waitsSince } from '../rules/waiting.ts'
import { paymentKinds, paymentStateCodes, paymentStates } from '../states.ts'
import { PaymentTabs } from './tabs.tsx'

export interface ListProps {
  rows: readonly (Payment & { title: string; number: string; doubts: readonly Doubt[] })[]
  schemes: readonly { id: string; title: string }[]
  total: number
  yen: number
  filters: Filters
  now: Date
  mayPay: boolean
  form: FormState
  /** The id that a batch made from here would have. */
  beginning: string
}
type Row = ListProps['rows'][number]

const isDue = ({ due_on }: Row, now: Date): boolean => due_on <= today(now)

/** Only what is due by now stands ticked as the page opens. */
const Pick = ({ row, form, now }: { row: Row; form: FormState; now: Date }): Html => {
  const picked = form.values['payments']
  const chosen = picked === undefined ? isDue(row, now) : [picked].flat().includes(row.id)
  const id = `pick-${row.id}`
  return (
    <div class="choice">
      <input type="checkbox" id={id} name="payments" value={row.id} checked={chosen} />
      <label class="hidden" for={id}>
        {t(`${row.applicant_name}を振り込む`, `Pay ${row.applicant_name}`)}
      </label>
    </div>
  )
}

const picking = ({ mayPay, filters }: ListProps): boolean => mayPay && filters.state === 'due'

const columns = (props: ListProps): Column<Row>[] => [
  ...(picking(props)
    ? [
        {
          label: t('選ぶ', 'Pick'),
          cell: (row: Row) =>
            row.doubts.length === 0 ? (
              <Pick row={row} form={props.form} now={props.now} />
            ) : (
              <Chip kind="wait">{t('要確認', 'To check')}</Chip>
            ),
        },
      ]
    : []),
  {
    label: t('支払先', 'Paid to'),
    head: true,
    cell: ({ applicant_name, application, number, doubts }) => (
      <>
        <a href={applicationPaths.one(application)}>{applicant_name}</a>
        <small>{number}</small>
        {doubts.map(({ why, holder }) => (
          <p class="field-help">
            {t(why)}
            {holder !== undefined &&
              t(
                `「${readable(holder)}」でよければ、申請のページで確認してください。`,
                ` If “${readable(holder)}” is right, confirm it on the page of the application.`,
              )}
          </p>
        ))}
      </>
    ),
  },
  { label: t('制度', 'Scheme'), cell: ({ title }) => title },
  { label: t('種類', 'Kind'), cell: ({ kind }) => t(paymentKinds[kind]) },
  { label: t('金額', 'Amount'), align: 'end', cell: ({ yen }) => yenText(yen) },
  {
    label: t('予定日', 'Due on'),
    cell: (row) => (
      <>
        {dayText(row.due_on)}
        {row.state === 'due' && !isDue(row, props.now) && (
          <>
            {' '}
            <Chip kind="wait">{t('予定日はまだ先です', 'Not due yet')}</Chip>
          </>
        )}
      </>
    ),
  },
  {
    label: t('状態', 'State'),
    cell: ({ state }) => <Chip kind={paymentStates[state].chip}>{t(paymentStates[state].label)}</Chip>,
  },
  {
    label: t('待ち', 'Waits'),
    align: 'end',
    cell: (row) => {
      const since = waitsSince(row)
      return since !== null && since <= props.now ? waitText(since, props.now) : ''
    },
  },
]

const Narrowing = ({ filters, schemes }: ListProps): Html => (
  <SearchForm
    action={paymentPaths.list()}
    value={filters.q}
    label={t('支払先の名前か受付番号', 'Whom it is paid to, or number of the application')}
    labelled
  >
    <Narrow>
      <SelectField
        form={{ values: { state: filters.state ?? 'all' }, errors: {} }}
        name="state"
        label={t('状態', 'State')}
        options={[
          ...paymentStateCodes.map((value) => ({ value, label: t(paymentStates[value].label) })),
          { value: 'all', label: t('すべて', 'All') },
        ]}
        width="full"
      />
      <Filter
        name="scheme"
        label={t('制度', 'Scheme')}
        value={filters.scheme}
        options={schemes.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </Narrow>
  </SearchForm>
)

const Table = (props: ListProps): Html => {
  const { state, scheme, q } = props.filters
  // What was typed is looked for in all states first.
  const words = state === null && scheme === null ? '' : q
  return (
    <DataTable
      caption={t('支払の一覧', 'Payments')}
      captionHidden
      columns={columns(props)}
      rows={props.rows}
      empty={
        <NoneFound
          narrowed={q !== '' || scheme !== null || (state !== null && state !== 'due')}
          all={paymentPaths.list(queryOf({ state: null, scheme: null, q: words, page: 1 }))}
          title={t('支払うものはありません', 'There is nothing to pay')}
        >
          {t(
            '交付の決定か額の確定がすむと、支払うものがここに並びます。',
            'What is to be paid is listed here once it was decided.',
          )}
        </NoneFound>
      }
    />
  )
}

const Pages = ({ filters, total }: ListProps): Html | null => (
  <Pagination
    page={filters.page}
    perPage={perPage}
    total={total}
    hrefOf={(page) => paymentPaths.list(queryOf(filters, page))}
  />
)

const Batch = (props: ListProps): Html => (
  <form class="flow" method="post" action={paymentPaths.batches()} novalidate>
    <HiddenField name="id" value={props.beginning} />
    <HiddenField name="query" value={queryOf(props.filters, props.filters.page)} />
    <div id="payments">
      <Table {...props} />
    </div>
    <Pages {...props} />
    <FormSection
      title={t('選んだ支払を、1つの振込のまとまりにする', 'Make one batch of those picked')}
      help={t(
        'つくったあと、ほかの2人が承認すると、銀行に出すファイルができます。',
        'Once two others have approved it, the file for the bank is made.',
      )}
    >
      <DateField
        form={props.form}
        name="pay_on"
        label={t('振込日', 'Pay day')}
        required
        help={t('銀行の営業日。今日から60日以内', 'A day on which banks are open, within 60 days')}
      />
      {(props.form.errors['early'] !== undefined || props.form.values['early'] !== undefined) && (
        <CheckboxField
          form={props.form}
          name="early"
          label={t('支払予定日より前の振込', 'Paid before it is due')}
          options={[
            {
              value: 'yes',
              label: t('予定日がまだ先の支払を、この振込日に振り込みます', 'Pay on this day what is due later'),
            },
          ]}
        />
      )}
    </FormSection>
    <FormActions>
      <Button>{t('振込のまとまりをつくる', 'Make the batch')}</Button>
    </FormActions>
  </form>
)

export const ListPage = (props: ListProps): Html => {
  const { total, yen, filters, mayPay, rows, form } = props
  return (
    <>
      <PageHead
        title={t('支払', 'Payments')}
        lead={t(
          `${total.toLocaleString('ja')}件、合計 ${yenText(yen)}`,
          `Payments: ${total.toLocaleString('en')}, together ${yenText(yen)}`,
        )}
        actions={mayPay && total > 0 && <CsvButton action={paymentPaths.csv(queryOf(filters))} />}
      />
      <PaymentTabs current="list" />
      <Narrowing {...props} />
      <ErrorSummary
        form={form}
        labels={{
          pay_on: t('振込日', 'Pay day'),
          payments: t('振り込むもの', 'Payments'),
          early: t('支払予定日より前の振込', 'Paid before it is due'),
        }}
      />
      {picking(props) && rows.some(({ doubts }) => doubts.length === 0) ? (
        <Batch {...props} />
      ) : (
        <>
          <Table {...props} />
          <Pages {...props} />
        </>
      )}
      {!mayPay && <p>{t('支払の手続きは、職員と管理者が行います。', 'Officers and administrators pay.')}</p>}
      {mayPay && filters.state === 'due' && (
        <p>
          <a href={paymentPaths.list('state=failed')}>{t('振込できなかった支払を見る', 'See failed payments')}</a>
        </p>
      )}
    </>
  )
}
