// 口座の確認: what was entered beside the picture of the bankbook; accepted, or returned with the reason.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  DateText,
  Empty,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  Notice,
  PageHead,
  Receipt,
  TextArea,
} from '#ui/index.ts'
import { type Application, applicationPaths } from '#modules/applications/index.ts'
import { accountText, doubtsOf, readable } from '../bank/account.ts'
import { paymentPaths } from '../paths.ts'
import type { Money } from '../queries/whole.ts'

interface CheckProps {
  application: Application
  account: NonNullable<Money['account']>
  passbook: Money['passbook']
  form: FormState
  meanwhile: boolean
}

const Accepting = ({ application, account }: CheckProps): Html | null => {
  const doubts = doubtsOf(account)
  const suggested = doubts.find(({ holder }) => holder !== undefined)?.holder
  const action = paymentPaths.accountCheck(application.id)
  const version = String(account.version)
  if (suggested !== undefined)
    return (
      <ActionForm
        action={action}
        hidden={{ version, holder: 'suggested' }}
        label={t(
          `名義を「${readable(suggested)}」として確認する`,
          `Accept it with the holder “${readable(suggested)}”`,
        )}
      />
    )
  return doubts.length > 0 ? null : (
    <ActionForm
      action={action}
      hidden={{ version }}
      label={t('通帳の写しと同じなので、確認する', 'It is as in the bankbook: accept it')}
    />
  )
}

const Returning = ({ application, account, form }: CheckProps): Html => (
  <Form action={paymentPaths.accountReturn(application.id)}>
    <HiddenField name="version" value={String(account.version)} />
    <FormSection
      title={t('申請者に戻す', 'Return it to the applicant')}
      help={t(
        '理由は、申請者にメールとお知らせで伝わります。',
        'The applicant is told the reason in the app and by mail.',
      )}
    >
      <TextArea form={form} name="words" label={t('戻す理由', 'Why it is returned')} required max={400} rows={3} />
    </FormSection>
    <FormActions>
      <Button kind="second">{t('理由を伝えて戻す', 'Return it with the reason')}</Button>
    </FormActions>
  </Form>
)

export const CheckPage = (props: CheckProps): Html => {
  const { application, account, passbook, form, meanwhile } = props
  const { changed_at, checked_account, returned_words } = account
  return (
    <>
      <PageHead title={t('口座の確認', 'Checking an account')} lead={application.applicant_name} />
      {meanwhile && (
        <Notice kind="error">
          {t(
            '口座が、たったいま変わりました。いまの口座をお確かめください。',
            'The account changed a moment ago. Please look at it as it stands now.',
          )}
        </Notice>
      )}
      <ErrorSummary form={form} labels={{ words: t('戻す理由', 'Why it is returned') }} />
      <Facts
        items={[
          [t('申請者', 'Applicant'), application.applicant_name],
          [t('振込先', 'Paid to'), <strong>{accountText(account)}</strong>],
          [t('入力された日時', 'Entered'), <DateText at={changed_at} />],
        ]}
      />
      <h2>{t('通帳の写し', 'The bankbook')}</h2>
      {passbook === undefined ? (
        <Empty title={t('通帳の写しはありません', 'There is none')}>
          {t(
            '申請書に書かれた口座です。申請の書類と照らし合わせてください。',
            'The account is the one of the application: compare it with its documents.',
          )}
        </Empty>
      ) : (
        <>
          {passbook.type.startsWith('image/') && (
            <img src={`/files/${passbook.id}`} alt={t('通帳の写し', 'Picture of the bankbook')} />
          )}
          <Receipt {...passbook} href={`/files/${passbook.id}`} />
        </>
      )}
      {doubtsOf(account).map(({ why }) => (
        <Notice kind="wait">{t(why)}</Notice>
      ))}
      {checked_account !== null && doubtsOf(account).length === 0 && (
        <Notice kind="success">{t('この口座は確認済みです。', 'This account was accepted.')}</Notice>
      )}
      {returned_words !== '' && (
        <Notice kind="wait" title={t('申請者に戻しました', 'Returned to the applicant')}>
          {returned_words}
        </Notice>
      )}
      {returned_words === '' && (checked_account === null || doubtsOf(account).length > 0) && <Accepting {...props} />}
      {returned_words === '' && <Returning {...props} />}
      <p>
        <a href={applicationPaths.one(application.id)}>{t('申請のページを見る', 'See the application')}</a>
      </p>
    </>
  )
}
