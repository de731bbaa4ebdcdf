// For staff: what calls them, what they did about it, and the mark that they were in touch.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { Button, DateText, ErrorSummary, Form, HiddenField, type Html, Notice, Prose, TextArea } from '#ui/index.ts'
import { followingPaths } from '../paths.ts'
import { alertWords } from '../phrases.ts'
import type { FollowUp } from '../queries/engagement.ts'
import type { Alert } from '../rules.ts'

interface FollowUpsProps {
  entry: string
  alert: Alert | null
  followUps: readonly FollowUp[]
  /** Null for those who only read. */
  form: FormState | null
}

const Mark = ({ entry, form }: { entry: string; form: FormState }): Html => (
  <Form action={followingPaths.followUps(entry)}>
    <ErrorSummary form={form} labels={{ said: t('連絡した内容', 'What was said') }} />
    <HiddenField form={form} name="id" />
    <TextArea
      form={form}
      name="said"
      label={t('連絡した内容', 'What was said')}
      required
      rows={3}
      max={1000}
      help={t(
        'だれに、何を。職員だけが読みます。次の便りがあるまで、今日の机から外れます。',
        'To whom, what. Only staff read it. It leaves the desk until the next word.',
      )}
    />
    <Button kind="second">{t('連絡した', 'I was in touch')}</Button>
  </Form>
)

export const FollowUps = ({ entry, alert, followUps, form }: FollowUpsProps): Html => (
  <section class="flow" id="follow-ups">
    {alert !== null && (
      <Notice kind="wait" title={t(alertWords[alert])}>
        {t('双方に声をかけてください。電話が確かです。', 'Please call both sides.')}
      </Notice>
    )}
    {form !== null && (alert !== null || Object.keys(form.errors).length > 0) && <Mark entry={entry} form={form} />}
    {followUps.length > 0 && <h2>{t('職員からの連絡（職員だけが読みます）', 'Staff in touch (for staff only)')}</h2>}
    {followUps.map(({ author, said, made_at }) => (
      <article class="work-note">
        <p class="soft">
          <DateText at={made_at} /> {author}
        </p>
        <Prose text={said} />
      </article>
    ))}
  </section>
)
