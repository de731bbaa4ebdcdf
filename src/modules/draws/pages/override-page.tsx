import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  type Html,
  LinkButton,
  PageHead,
  RadioField,
  TextField,
} from '#ui/index.ts'
import { drawPaths } from '../paths.ts'
import { overrideWords } from '../phrases.ts'

interface OverridePageProps {
  event: string
  registration: string
  receipt: string
  names: readonly string[]
  form: FormState
}

export const OverridePage = ({ event, registration, receipt, names, form }: OverridePageProps): Html => (
  <>
    <PageHead title={t('特別な取り扱い', 'Override')} lead={`${names.join(t('、', ', '))} ${receipt}`} />
    <ErrorSummary form={form} labels={{ override: t('取り扱い', 'Override'), reason: t('理由', 'Reason') }} />
    <p>
      {t(
        '登壇をお願いした方など、くじで決められないときだけ使います。受付番号と理由が、抽選の証明に載って公開されます。',
        'Only where a draw cannot decide, such as for a speaker. The receipt and the reason are published in the proof.',
      )}
    </p>
    <Form action={drawPaths.override(event, registration)}>
      <RadioField
        form={form}
        name="override"
        label={t('取り扱い', 'Override')}
        required
        options={[
          { value: 'none', label: t('くじで決める', 'By the draw') },
          {
            value: 'always',
            label: t(overrideWords.always),
            help: t('席がある限り、くじの前に席を取ります', 'Gets a seat before the others, while there are any'),
          },
          {
            value: 'never',
            label: t(overrideWords.never),
            help: t('同じ方の二重の申込みなど', 'Such as a second application of the same person'),
          },
        ]}
      />
      <TextField
        form={form}
        name="reason"
        label={t('理由（公開されます）', 'Reason (public)')}
        maxlength={200}
        help={t(
          '名前や会社名、その方とわかることは書かないでください。例：「発表をお願いしている」「同じ方の2つ目の申込み」',
          'No names of people or firms, nothing that tells who it is. Such as “Gives a talk”, “Second application of the same person”.',
        )}
      />
      <FormActions>
        <Button>{t('決める', 'Decide')}</Button>
        <LinkButton kind="plain" href={drawPaths.organize(event)}>
          {t('やめる', 'Cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  </>
)
