// How it ended, in the organization's words.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  FormSection,
  type Html,
  LinkButton,
  PageHead,
  plainDay,
  RadioField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { figureRows } from '../forms.ts'
import { followingPaths } from '../paths.ts'
import { endingWords } from '../phrases.ts'
import type { Engagement } from '../queries/engagement.ts'
import { endings } from '../tables.ts'

interface EndFormProps {
  engagement: Engagement
  about: string
  form: FormState
}

export const EndForm = ({ engagement: { entry, began_on }, about, form }: EndFormProps): Html => (
  <>
    <PageHead title={t('取組を終える', 'End the work')} lead={about} />
    <ErrorSummary
      form={form}
      labels={{
        how: t('どう終わったか', 'How it ended'),
        ended_on: t('終わった日', 'Day'),
        changed: t('変わったこと', 'What changed'),
      }}
    />
    <Form action={followingPaths.ending(entry)}>
      <RadioField
        form={form}
        name="how"
        label={t('どう終わったか', 'How it ended')}
        required
        options={endings.map((value) => ({ value, label: t(endingWords[value]) }))}
      />
      <DateField
        form={form}
        name="ended_on"
        label={t('終わった日', 'Day')}
        required
        help={t(
          `始まった日（${plainDay(began_on)}）から今日までの日付です。`,
          `From the day it began (${plainDay(began_on)}) until today.`,
        )}
      />
      <TextArea
        form={form}
        name="changed"
        label={t('変わったこと', 'What changed')}
        rows={6}
        max={2000}
        help={t(
          '始める前と比べて。まとめの文章の下書きになります。',
          'Compared with before. It becomes the draft of the story.',
        )}
      />
      <TextArea
        form={form}
        name="why"
        label={t('途中で終わった理由', 'Why it was broken off')}
        rows={3}
        max={1000}
        help={t('途中で終わったときだけ。職員だけが読みます。', 'Only if it was broken off; read by staff only.')}
      />
      <FormSection title={t('公開してよい数字', 'Figures that may be published')}>
        {figureRows.map((n) => (
          <div class="figure-row">
            <TextField
              form={form}
              name={`label_${n}`}
              label={t(`数字の名前 ${n}`, `What it counts ${n}`)}
              help={n === 1 ? t('例：返事をした問い合わせ', 'e.g. enquiries answered') : undefined}
            />
            <TextField
              form={form}
              name={`value_${n}`}
              label={t('数字', 'Figure')}
              width="short"
              help={n === 1 ? t('例：14件', 'e.g. 14') : undefined}
            />
          </div>
        ))}
      </FormSection>
      <TextArea form={form} name="thanks" label={t('お礼のことば', 'Your thanks')} rows={4} max={600} />
      <FormActions>
        <Button>{t('取組を終える', 'End the work')}</Button>
        <LinkButton kind="plain" href={followingPaths.page(entry)}>
          {t('やめる', 'Cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  </>
)
