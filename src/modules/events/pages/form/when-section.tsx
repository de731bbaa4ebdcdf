import { type FormState, typed } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { DateField, FormSection, HiddenField, type Html, TextField, TimeField } from '#ui/index.ts'
import { sessionRows } from '../../rows.ts'
import type { SectionProps } from './fields.ts'

const Session = ({ form, n }: { form: FormState; n: number }): Html => (
  <fieldset class="event-row">
    <legend>{t(`${n}回目`, `Session ${n}`)}</legend>
    <HiddenField form={form} name={`session_id_${n}`} />
    <DateField
      form={form}
      name={`session_on_${n}`}
      label={t('日付', 'Day')}
      required={n === 1}
      help={t('例：2027年1月8日', 'Such as 2027-01-08')}
    />
    <TimeField
      form={form}
      name={`session_from_${n}`}
      label={t('始まり', 'From')}
      required={n === 1}
      help={t('例：19:00', 'Such as 19:00')}
    />
    <TimeField
      form={form}
      name={`session_to_${n}`}
      label={t('終わり', 'To')}
      required={n === 1}
      help={t('例：21:00', 'Such as 21:00')}
    />
    <TextField
      form={form}
      name={`session_title_${n}`}
      label={t('この回の題', 'Its own title')}
      help={t('数回続くとき', 'In a course')}
    />
  </fieldset>
)

const used = (form: FormState, n: number) =>
  ['on', 'from', 'to', 'title'].some((part) => typed(form, `session_${part}_${n}`) !== '')

/** What is used, and two more; the rest is folded. */
export function WhenSection({ form, kind }: SectionProps): Html {
  const last = Math.max(0, ...sessionRows.filter((n) => used(form, n)))
  const open = Math.max(kind.usual.sessions, last + (last > 1 ? 1 : 0), 1)
  const folded = sessionRows.filter((n) => n > open)
  return (
    <FormSection
      title={t('2. いつ', '2. When')}
      help={t(
        '日本時間です。数回続くときは、回ごとに書きます（12回まで）。',
        'In Japan time. A course has several sessions, 12 at most.',
      )}
    >
      {sessionRows
        .filter((n) => n <= open)
        .map((n) => (
          <Session form={form} n={n} />
        ))}
      {folded.length > 0 && (
        <details class="event-fold">
          <summary>{t('回を増やす', 'More sessions')}</summary>
          {folded.map((n) => (
            <Session form={form} n={n} />
          ))}
        </details>
      )}
    </FormSection>
  )
}
