import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { Button, ErrorSummary, Form, FormActions, HiddenField, type Html, SelectField, TextField } from '#ui/index.ts'
import type { EventRow, Session } from '#modules/events/index.ts'
import { industryOptions } from '#modules/members/index.ts'
import { participantKinds } from '#modules/registrations/index.ts'
import { dayPaths } from '../paths.ts'

interface WalkInProps {
  event: EventRow
  session: Session
  form: FormState
}

/** The name is enough; the rest is asked where tables are mixed by it. */
export const WalkInForm = ({ event, session, form }: WalkInProps): Html => (
  <details class="door-walk-in" open={Object.keys(form.errors).length > 0}>
    <summary>{t('当日参加を受け付ける', 'Add a walk-in')}</summary>
    <Form action={dayPaths.walkIn(event.id, session.id)}>
      <ErrorSummary form={form} />
      <HiddenField form={form} name="id" />
      <TextField form={form} name="name" label={t('お名前', 'Name')} required maxlength={60} autocomplete="off" />
      <TextField
        form={form}
        name="organization_name"
        label={t('所属', 'Organization')}
        maxlength={100}
        autocomplete="off"
      />
      {event.asks_about_work && (
        <>
          <SelectField
            form={form}
            name="kind"
            label={t('立場', 'What they are')}
            empty={t('選ばない', 'None')}
            options={participantKinds.map(({ code, label }) => ({ value: code, label: t(label) }))}
          />
          <SelectField
            form={form}
            name="industry"
            label={t('業種', 'Industry')}
            width="full"
            empty={t('選ばない', 'None')}
            options={industryOptions()}
          />
        </>
      )}
      <FormActions>
        <Button>{t('当日参加として受け付ける', 'Check in as a walk-in')}</Button>
      </FormActions>
    </Form>
  </details>
)
