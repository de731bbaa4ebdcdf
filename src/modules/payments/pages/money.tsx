// On an application's page: what is paid when, where to, and what comes back.
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  Box,
  Button,
  Chip,
  DataTable,
  dayText,
  Facts,
  Form,
  FormActions,
  type Html,
  LinkButton,
  Notice,
  TextArea,
} from '#ui/index.ts'
import { accountText, doubtsOf } from '../bank/account.ts'
import { resultCodes } from '../bank/result-codes.ts'
import { paymentPaths } from '../paths.ts'
import type { Payment } from '../queries/payments.ts'
import type { Money } from '../queries/whole.ts'
import { stillOwed } from '../rules/receipt.ts'
import { waitingFor } from '../rules/waiting.ts'
import { paymentKinds, paymentStates } from '../states.ts'
import { RecoveryFacts } from './recovery-facts.tsx'

interface MoneyProps extends Money {
  application: string
  now: Date
  /** Of the account only its applicant and those who pay know. */
  showsAccount: boolean
  mayPay: boolean
  own: boolean
}

const Payments = ({ payments, application, own, mayPay }: MoneyProps): Html => (
  <DataTable
    caption={t('支払', 'Payments')}
    captionHidden
    columns={[
      { label: t('種類', 'Kind'), head: true, cell: ({ kind }) => t(paymentKinds[kind]) },
      { label: t('金額', 'Amount'), align: 'end', cell: ({ yen }) => yenText(yen) },
      {
        label: t('日', 'Day'),
        cell: ({ paid_on, due_on }) =>
          paid_on === null ? t(`${dayText(due_on)}から`, `From ${dayText(due_on)}`) : dayText(paid_on),
      },
      {
        label: t('状態', 'State'),
        cell: ({ state }) => <Chip kind={paymentStates[state].chip}>{t(paymentStates[state].label)}</Chip>,
      },
      ...((own || mayPay) && payments.some(({ invoiced_on }) => invoiced_on !== null)
        ? [
            {
              label: t('請求書', 'Invoice'),
              cell: ({ id, invoiced_on }: Payment) =>
                invoiced_on === null ? (
                  ''
                ) : (
                  <a href={paymentPaths.invoicePdf(application, id)}>{t('控え（PDF）', 'Copy (PDF)')}</a>
                ),
            },
          ]
        : []),
    ]}
    rows={payments}
    empty={null}
  />
)

/** Whether the town has looked at it. */
const Looked = ({ account: { checked_account, returned_words } }: { account: NonNullable<Money['account']> }): Html => {
  if (returned_words !== '') return <Chip kind="bad">{t('直してください', 'To be entered again')}</Chip>
  return checked_account === null ? (
    <Chip kind="wait">{t('担当が確認中', 'Being checked')}</Chip>
  ) : (
    <Chip kind="good">{t('確認済み', 'Checked')}</Chip>
  )
}

const Account = ({ account, payments, application, own }: MoneyProps): Html => {
  const open = payments.some(({ state }) => state !== 'paid')
  return (
    <>
      <Facts
        items={[
          [
            t('振込先', 'Paid to'),
            account === undefined ? (
              t('まだ入力されていません', 'Not entered yet')
            ) : (
              <>
                {accountText(account)}
                {open && <Looked account={account} />}
              </>
            ),
          ],
        ]}
      />
      {own && open && (
        <LinkButton kind="second" small href={paymentPaths.account(application)}>
          {account === undefined ? t('口座を入力する', 'Enter the account') : t('口座を直す', 'Correct the account')}
        </LinkButton>
      )}
    </>
  )
}

/** For those who pay: what a bank would send back, and that a changed account was looked at. */
const Check = ({ account, application, payments }: MoneyProps): Html | null => {
  if (account === undefined || payments.every(({ state }) => state === 'paid' || state === 'batched')) return null
  if (account.returned_words !== '' || (doubtsOf(account).length === 0 && account.checked_account !== null)) return null
  return (
    <Notice kind="wait" title={t('口座の要確認', 'The account needs a look')}>
      {doubtsOf(account).map(({ why }) => (
        <p>{t(why)}</p>
      ))}
      <LinkButton small href={paymentPaths.accountLook(application)}>
        {t('口座を確かめる', 'Look at the account')}
      </LinkButton>
    </Notice>
  )
}

export const MoneySection = (props: MoneyProps): Html => (
  <section class="flow">
    <h2>{t('支払と返還', 'Payments and what comes back')}</h2>
    {props.payments.length > 0 && <Payments {...props} />}
    {props.showsAccount && props.payments.length > 0 && <Account {...props} />}
    {props.mayPay && <Check {...props} />}
    {props.recoveries.map((recovery) => (
      <Box>
        <h3>{t('返還', 'To come back')}</h3>
        <RecoveryFacts recovery={recovery} contact={props.contact} now={props.now} />
        {props.mayPay && <a href={paymentPaths.recovery(recovery.id)}>{t('入金を記録する', 'Note what came')}</a>}
      </Box>
    ))}
  </section>
)

/** The applicant's turn: an invoice, or an account. */
export function MoneyTurn({
  application,
  failures,
  now,
  ...money
}: Money & { application: string; now: Date }): Html | null {
  const [first] = waitingFor(money)
  if (first === undefined) return null
  const account = (
    <LinkButton href={paymentPaths.account(application)}>{t('口座を入力する', 'Enter the account')}</LinkButton>
  )
  if (first.what === 'recovery') {
    const { due_on } = first.recovery
    const { yen, came } = stillOwed(first.recovery, now)
    return (
      <Notice kind="wait" title={t(`${yenText(yen)}の返還をお願いします`, `Please pay back ${yenText(yen)}`)}>
        {came > 0 && (
          <p>
            {t(
              `これまでに${yenText(came)}を受け取りました。残りの額です。`,
              `${yenText(came)} has come already; this is what is left.`,
            )}
          </p>
        )}
        <p>
          {t(
            `期限は${dayText(due_on)}です。納め方と加算金・延滞金は、下の「支払と返還」をご覧ください。`,
            `By ${dayText(due_on)}. How to pay, and interest, are said below.`,
          )}
        </p>
      </Notice>
    )
  }
  if (first.what === 'returned')
    return (
      <Notice kind="error" title={t('振込先の口座を、もう一度入力してください', 'Please enter your account again')}>
        <p>
          {t(
            `入力された口座には、お支払いできません。理由：${first.account.returned_words}`,
            `We cannot pay to it. Reason: ${first.account.returned_words}`,
          )}
        </p>
        {account}
      </Notice>
    )
  const { id, yen } = first.payment
  if (first.what === 'failed') {
    const reason = resultCodes[failures.get(id) ?? '']?.label ?? { ja: 'その他', en: 'other' }
    return (
      <Notice kind="error" title={t('振込ができませんでした', 'The transfer failed')}>
        <p>
          {t(
            `銀行から「${reason.ja}」と返ってきました。口座を直してください。直ったら、もう一度振り込みます。`,
            `The bank says: ${reason.en}. Please correct the account; then we pay once more.`,
          )}
        </p>
        <LinkButton href={paymentPaths.account(application)}>{t('口座を直す', 'Correct the account')}</LinkButton>
      </Notice>
    )
  }
  if (first.what === 'account')
    return (
      <Notice kind="wait" title={t('振込先の口座を入力してください', 'Please enter your account')}>
        <p>{t('お支払いの用意ができています。', 'We are ready to pay.')}</p>
        {account}
      </Notice>
    )
  return (
    <Notice kind="wait" title={t(`${yenText(yen)}を請求してください`, `Please send an invoice of ${yenText(yen)}`)}>
      <p>
        {t(
          '金額と口座を確かめて請求すると、お支払いの手続きが始まります。',
          'Confirm amount and account; then we pay.',
        )}
      </p>
      <LinkButton href={paymentPaths.invoice(application, id)}>{t('請求に進む', 'Go on')}</LinkButton>
    </Notice>
  )
}

/** For staff, once nothing is left to do. */
export const Closing = ({ application }: { application: string }): Html => (
  <Notice kind="info" title={t('支払も返還も残っていません', 'Nothing is left to pay or to come back')}>
    <Form action={paymentPaths.closing(application)}>
      <TextArea
        form={{ values: {}, errors: {} }}
        name="words"
        label={t('完了にする理由', 'Why it is closed')}
        rows={2}
      />
      <FormActions>
        <Button kind="second">{t('手続きを完了にする', 'Close it')}</Button>
      </FormActions>
    </Form>
  </Notice>
)
