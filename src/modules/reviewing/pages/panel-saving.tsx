// What the panel proposes is kept: with whom it still waits for, where scores are missing.
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  Notice,
  SwitchField,
  TextArea,
} from '#ui/index.ts'
import { numberText } from '#modules/applications/index.ts'
import { reviewingPaths } from '../paths.ts'
import { nameIn } from '../phrases.ts'
import { awaitedIn } from '../queries/panel.ts'
import type { PanelPageProps } from './panel-page.tsx'

const mostAwaited = 20

/** Who is waited for, and that what is kept now leaves these applications out. */
const Awaited = ({ rows, names, form }: PanelPageProps): Html | null => {
  const awaited = awaitedIn({ rows })
  if (awaited.length === 0) return null
  return (
    <>
      <Notice
        kind="wait"
        title={t(`採点がそろっていない申請が${awaited.length}件あります`, `Scores are awaited for ${awaited.length}`)}
      >
        <ul>
          {awaited.slice(0, mostAwaited).map((row) => {
            const who = row.awaited.map((account) => nameIn(names, account)).join(t('、', ', '))
            return (
              <li>
                <a href={reviewingPaths.application(row.id)}>{`${numberText(row)} ${row.applicant_name}`}</a>{' '}
                {who === ''
                  ? t('審査員がまだ決まっていません', 'has no reviewer yet')
                  : t(`採点待ち：${who}`, `awaits ${who}`)}
              </li>
            )
          })}
        </ul>
        {awaited.length > mostAwaited && (
          <p>{t(`ほか${awaited.length - mostAwaited}件`, `and ${awaited.length - mostAwaited} more`)}</p>
        )}
      </Notice>
      <SwitchField
        form={form}
        name="incomplete"
        label={t('これらの申請を入れずに、案を保存する', 'Keep the proposal without these')}
      />
    </>
  )
}

export const Saving = (props: PanelPageProps): Html => {
  const { scheme, call, form, newId, last } = props
  return (
    <Form action={reviewingPaths.panel(scheme)}>
      <FormSection
        title={t('審査会の案として保存する', 'Keep as the panel’s proposal')}
        help={t(
          '上の表の案を、保存した人・日時とともに残します。何度でも保存でき、最後のものが起案に使われます。',
          'What the table proposes is kept, with who and when. The last that was kept is used for the decision.',
        )}
      >
        {['by', 'budget_yen', 'partial', 'percent', 'reserves', 'pass'].map((name) => (
          <HiddenField form={form} name={name} />
        ))}
        <Awaited {...props} />
        <HiddenField name="id" value={newId} />
        <HiddenField name="call" value={call} />
        <TextArea
          form={form}
          name="words"
          label={t('議事のまとめ', 'Minutes')}
          rows={6}
          max={6000}
          value={last?.words}
        />
        <FormActions>
          <Button>{t('この案を保存する', 'Keep this proposal')}</Button>
        </FormActions>
      </FormSection>
    </Form>
  )
}
