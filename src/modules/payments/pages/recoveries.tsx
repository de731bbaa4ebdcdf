// 返還: what is to come back, what came, and the interest as it stands today.
import { today } from '#platform/calendar/index.ts'
import { queryText } from '#platform/http/list-address.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  Button,
  Chip,
  DataTable,
  DateField,
  dayText,
  Empty,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  MoneyField,
  Notice,
  PageHead,
  Pagination,
  SwitchField,
  Tabs,
} from '#ui/index.ts'
import { applicationPaths } from '#modules/applications/index.ts'
import { paymentPaths } from '../paths.ts'
import { recoveriesPerPage, type Recovery, type WholeRecovery } from '../queries/recoveries.ts'
import { owedOn } from '../rules/interest.ts'
import { overdue, recoveryCauses, type RecoveryState, recoveryStateCodes, recoveryStates } from '../states.ts'
import { PaymentTabs } from './tabs.tsx'

export const RecoveryChip = ({ state, due_on, now }: Pick<Recovery, 'state' | 'due_on'> & { now: Date }): Html => {
  const late = state === 'open' && due_on < today(now)
  const { chip, label } = late ? overdue : recoveryStates[state]
  return <Chip kind={chip}>{t(label)}</Chip>
}

interface RecoveriesProps {
  rows: readonly WholeRecovery[]
  state: RecoveryState
  page: number
  total: number
  now: Date
}

export const RecoveriesPage = ({ rows, state, page, total, now }: RecoveriesProps): Html => (
  <>
    <PageHead
      title={t('返還', 'Money to come back')}
      lead={t('期限の早い順に並びます。', 'The earliest due date first.')}
    />
    <PaymentTabs current="recoveries" />
    <Tabs
      label={t('返還の状態', 'State')}
      items={recoveryStateCodes.map((code) => ({
        href: paymentPaths.recoveries(queryText({ state: code })),
        label: t(recoveryStates[code].label),
        current: code === state,
      }))}
    />
    <DataTable
      caption={t(recoveryStates[state].label)}
      columns={[
        {
          label: t('返還する方', 'From'),
          head: true,
          cell: ({ id, applicant_name }) => <a href={paymentPaths.recovery(id)}>{applicant_name}</a>,
        },
        { label: t('根拠', 'Cause'), cell: ({ cause }) => t(recoveryCauses[cause]) },
        { label: t('返還する額', 'Amount'), align: 'end', cell: ({ yen }) => yenText(yen) },
        {
          label: t('残り（今日まで）', 'Left today'),
          align: 'end',
          cell: (one) => yenText(one.state === 'open' ? owedOn(one, one.receipts, today(now)).left : 0),
        },
        { label: t('期限', 'Due on'), cell: ({ due_on }) => dayText(due_on) },
        { label: t('状態', 'State'), cell: (one) => <RecoveryChip {...one} now={now} /> },
      ]}
      rows={rows}
      empty={
        <Empty title={t('返還はありません', 'Nothing is to come back')}>
          {t(
            '決定の取消し、返還の決定、確定額を超えた支払があると、ここに並びます。',
            'What was cancelled, or paid too much, is listed here.',
          )}
        </Empty>
      }
    />
    <Pagination
      page={page}
      perPage={recoveriesPerPage}
      total={total}
      hrefOf={(to) => paymentPaths.recoveries(queryText({ state, page: to }))}
    />
  </>
)

const percent = (rate: number): string => t(`年${rate / 100}%`, `${rate / 100}% a year`)

/** The same for staff and for whoever owes. */
export const RecoveryFacts = ({ recovery, now }: { recovery: WholeRecovery; now: Date }): Html => {
  const owed = owedOn(recovery, recovery.receipts, today(now))
  return (
    <Facts
      items={[
        [t('返還する額', 'Amount'), yenText(recovery.yen)],
        [t('返還が不要になった額', 'Asked back no more'), recovery.waived_yen > 0 && yenText(recovery.waived_yen)],
        [t('根拠', 'Cause'), t(recoveryCauses[recovery.cause])],
        [t('理由', 'Reason'), recovery.reason || false],
        [t('決まった日', 'Ordered on'), dayText(recovery.ordered_on)],
        [t('期限', 'Due on'), dayText(recovery.due_on)],
        [
          t('加算金', 'Surcharge'),
          recovery.surcharge_rate > 0 &&
            t(
              `${yenText(owed.surcharge)}（支払った日から、${percent(recovery.surcharge_rate)}）`,
              `${yenText(owed.surcharge)} (from the day of payment, ${percent(recovery.surcharge_rate)})`,
            ),
        ],
        [
          t('延滞金', 'For lateness'),
          owed.late > 0 &&
            t(
              `${yenText(owed.late)}（期限の次の日から、${percent(recovery.late_rate)}）`,
              `${yenText(owed.late)} (after the due date, ${percent(recovery.late_rate)})`,
            ),
        ],
        [t('今日までの残り', 'Left today'), <strong>{yenText(recovery.state === 'open' ? owed.left : 0)}</strong>],
      ]}
    />
  )
}

/** 過納: as long as the receipts say so. */
const TooMuch = ({ recovery, now }: { recovery: WholeRecovery; now: Date }): Html | false => {
  const { over } = owedOn(recovery, recovery.receipts, today(now))
  return (
    over > 0 && (
      <Notice kind="error">
        {t(
          `${yenText(over)}多く受け取りました。返す手続きをしてください。`,
          `${yenText(over)} too much came. Please see that it is paid back.`,
        )}
      </Notice>
    )
  )
}

export const RecoveryPage = ({
  recovery,
  form,
  now,
  mayPay,
  beginning,
}: {
  recovery: WholeRecovery
  form: FormState
  now: Date
  mayPay: boolean
  beginning: string
}): Html => (
  <>
    <PageHead
      title={t(`返還：${recovery.applicant_name}`, `To come back: ${recovery.applicant_name}`)}
      chips={<RecoveryChip {...recovery} now={now} />}
    />
    <RecoveryFacts recovery={recovery} now={now} />
    <p>
      <a href={applicationPaths.one(recovery.application)}>{t('申請のページを見る', 'See the application')}</a>
    </p>
    <DataTable
      caption={t('入金', 'Received')}
      columns={[
        { label: t('入金日', 'Received on'), head: true, cell: ({ received_on }) => dayText(received_on) },
        { label: t('金額', 'Amount'), align: 'end', cell: ({ yen }) => yenText(yen) },
        { label: t('記録した人', 'Noted by'), cell: ({ noted_name }) => noted_name },
      ]}
      rows={recovery.receipts}
      empty={
        <Empty title={t('入金は、まだありません', 'Nothing came yet')}>
          {t('入金があったら、日付と金額を記録します。', 'Note what comes, with its day.')}
        </Empty>
      }
    />
    <TooMuch recovery={recovery} now={now} />
    {mayPay && (
      <>
        <ErrorSummary form={form} labels={{ yen: t('金額', 'Amount'), received_on: t('入金日', 'Received on') }} />
        <Form action={paymentPaths.receipts(recovery.id)}>
          <HiddenField name="id" value={beginning} />
          <FormSection
            title={t('入金を記録する', 'Note what came')}
            help={t(
              '一部でもかまいません。まず返還する額に、次に加算金・延滞金にあてます。',
              'Part of it is fine: it goes to the money first, then to interest.',
            )}
          >
            <MoneyField form={form} name="yen" label={t('金額', 'Amount')} required />
            <DateField form={form} name="received_on" label={t('入金日', 'Received on')} required />
            <SwitchField
              form={form}
              name="over"
              label={t('求めている額より多く入金された', 'More came than is owed')}
            />
          </FormSection>
          <FormActions>
            <Button>{t('記録する', 'Note it')}</Button>
          </FormActions>
        </Form>
      </>
    )}
  </>
)
