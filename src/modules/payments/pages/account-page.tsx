// The applicant says where the money goes, and confirms what is paid.
import type { Said } from '#platform/forms/said.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  ActionForm,
  Button,
  ErrorSummary,
  Facts,
  FileField,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  LinkButton,
  Meanwhile,
  Notice,
  PageHead,
} from '#ui/index.ts'
import { applicationPaths } from '#modules/applications/index.ts'
import { FormFields, labelsFor } from '#modules/schemes/index.ts'
import { accountForm, accountText } from '../bank/account.ts'
import { paymentPaths } from '../paths.ts'
import type { Payment } from '../queries/payments.ts'
import { paymentKinds } from '../states.ts'
import type { BankAccount } from '../tables.ts'

interface AccountProps {
  application: string
  title: string
  form: FormState
  version: number
  batched: boolean
  /** Why the town returned it; empty: it did not. */
  returned: string
  /** Somebody else changed it first: what stands now otherwise than typed. */
  meanwhile: readonly Said[] | undefined
}

const passbookLabel = () => t('通帳の写し', 'Picture of the bankbook')

export const AccountPage = ({
  application,
  title,
  form,
  version,
  batched,
  returned,
  meanwhile,
}: AccountProps): Html => (
  <>
    <PageHead title={t('振込先の口座', 'Account to be paid to')} lead={title} />
    {meanwhile && <Meanwhile differing={meanwhile} />}
    {returned !== '' && (
      <Notice kind="error" title={t('この口座には、お支払いできません', 'We cannot pay to this account')}>
        {returned}
      </Notice>
    )}
    {batched && (
      <Notice kind="wait">
        {t(
          'すでに銀行へ出す手続きに入った振込があります。いま直した口座を担当が確かめ、銀行に出す前なら、その口座に切り替えて振り込みます。',
          'A transfer is under way to the account as it was. We look at this one, and use it if the bank does not have the other yet.',
        )}
      </Notice>
    )}
    <ErrorSummary form={form} labels={{ ...labelsFor(accountForm(), form), passbook: passbookLabel() }} />
    <Form action={paymentPaths.account(application)} multipart>
      <HiddenField name="version" value={String(version)} />
      <FormFields definition={accountForm()} form={form} />
      <FormSection
        title={passbookLabel()}
        help={t(
          '口座名義は、申請者と同じ名義にしてください。担当が通帳の写しと照らし合わせてから振り込みます。',
          'Please use an account of the applicant. We compare it with the bankbook before we pay.',
        )}
      >
        <FileField
          form={form}
          name="passbook"
          label={t('写真かPDF', 'Picture or PDF')}
          required
          accept="image/*,.pdf"
          help={t(
            '表紙の裏など、支店・番号・カタカナの名義が写ったところ。通帳がない口座は、その画面の写し。',
            'Where branch, number and the holder in kana stand; of an account without bankbook, its screen.',
          )}
        />
      </FormSection>
      <FormActions>
        <Button>{t('この口座にする', 'Use this account')}</Button>
        <LinkButton kind="plain" href={applicationPaths.one(application)}>
          {t('保存せずに戻る', 'Back without saving')}
        </LinkButton>
      </FormActions>
    </Form>
  </>
)

export const InvoicePage = ({
  application,
  title,
  name,
  address,
  payment,
  account,
}: {
  application: string
  title: string
  name: string
  /** A line each; of a person there is none. */
  address: readonly string[]
  payment: Payment
  account: BankAccount | undefined
}): Html => (
  <>
    <PageHead title={t('請求', 'Invoice')} lead={title} />
    <Facts
      items={[
        [t('請求する方', 'From'), name],
        [t('所在地', 'Address'), address.length > 0 && address.join(' ')],
        [t('請求する額', 'Amount'), <strong>{yenText(payment.yen)}</strong>],
        [t('支払の種類', 'Kind'), t(paymentKinds[payment.kind])],
        [
          t('振込先', 'Paid to'),
          account === undefined ? t('まだ入力されていません', 'Not entered yet') : accountText(account),
        ],
      ]}
    />
    <p>
      <a href={paymentPaths.account(application)}>
        {account === undefined ? t('口座を入力する', 'Enter the account') : t('口座を直す', 'Correct the account')}
      </a>
    </p>
    {account !== undefined && (
      <ActionForm action={paymentPaths.invoice(application, payment.id)}>
        {t('この内容で請求する', 'Send this invoice')}
      </ActionForm>
    )}
    <p>
      {t(
        '請求すると、請求書の控え（PDF）を申請のページから受け取れます。',
        'A copy as PDF is then on the page of the application.',
      )}
    </p>
  </>
)
