import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
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

export const ClosingPage = ({ id, title, form }: { id: string; title: string; form: FormState }): Html => (
  <>
    <PageHead title={t('募集を終える', 'Close this challenge')} lead={title} />
    <ErrorSummary form={form} labels={{ closed_reason: t('終える理由', 'Why') }} />
    <Notice kind="info">
      {t(
        '終えると新しい応募は届かなくなります。まだお返事していない応募があれば、このあとお返事をお願いします。',
        'No new entries will come. If some are still unanswered, please answer them afterwards.',
      )}
    </Notice>
    <Form action={opportunityPaths.closing(id)}>
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
        label={t('調整役へのひとこと', 'A word to the coordinator')}
        help={t(
          '公開されません。うまくいったこと、困ったことを教えてください。',
          'Not public. What went well, what did not?',
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
