import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  RadioField,
  TextArea,
} from '#ui/index.ts'
import { opportunityPaths } from '../paths.ts'
import { closedReasonWords } from '../phrases.ts'
import { closedReasons } from '../tables.ts'

export const ClosingPage = ({
  id,
  title,
  form,
  meanwhile,
}: {
  id: string
  title: string
  form: FormState
  meanwhile: boolean
}): Html => (
  <>
    <PageHead title={t('募集を終える', 'Close this challenge')} lead={title} />
    <ErrorSummary form={form} labels={{ closed_reason: t('終える理由', 'Why') }} />
    {meanwhile && (
      <Notice kind="wait" title={t('内容が変わりました', 'The text has changed')}>
        {t('ほかの方が募集を直しました。', 'Somebody else has changed the challenge.')}{' '}
        <a href={opportunityPaths.page(id)}>{t('いまの内容を読む', 'Read it as it is now')}</a>
      </Notice>
    )}
    <Notice kind="info">
      {t(
        '終えると新しい応募は届かなくなります。まだお返事していない応募者には、終えたことをお知らせします。このあとお返事をお願いします。',
        'No new entries will come. Those who still wait are told that it is closed; please answer them afterwards.',
      )}
    </Notice>
    <Form action={opportunityPaths.closing(id)}>
      <HiddenField form={form} name="version" />
      <RadioField
        form={form}
        name="closed_reason"
        label={t('終える理由', 'Why')}
        required
        options={closedReasons.map((reason) => ({ value: reason, label: t(closedReasonWords[reason]) }))}
      />
      <TextArea
        form={form}
        name="closed_note"
        label={t('応募した方と調整役へのひとこと', 'A word to those who entered and the coordinator')}
        help={t(
          'まだお返事していない応募者、自社の方、調整役にメールで届きます。応募した方はこの募集のページでも読めます。一般には公開されません。',
          'Mailed to those who wait for your answer, to your own people and to the coordinator; those who entered can also read it on the page. Not public.',
        )}
        max={600}
        rows={3}
      />
      <FormActions>
        <Button>{t('募集を終える', 'Close it')}</Button>
        <LinkButton kind="plain" href={opportunityPaths.page(id)}>
          {t('やめる', 'Cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  </>
)
