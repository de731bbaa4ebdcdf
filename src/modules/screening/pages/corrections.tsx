// Corrections: what the applicant is asked now, what was asked before, and what they changed.
import { today } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Chip,
  DataTable,
  DateField,
  DateText,
  dayText,
  Form,
  FormActions,
  Button,
  type Html,
  LinkButton,
  Notice,
} from '#ui/index.ts'
import type { FormState } from '#platform/forms/state.ts'
import { applicationPaths } from '#modules/applications/index.ts'
import type { FormDefinition } from '#modules/schemes/index.ts'
import { screeningPaths } from '../paths.ts'
import type { Correction } from '../queries/corrections.ts'

const titleOf = ({ sections }: FormDefinition, code: string): string =>
  sections.find((one) => one.code === code)?.title ?? code

const nothing = () => t('（未記入）', '(empty)')

/** Old beside new. */
export const ChangeTable = ({ correction: { changes, ended_at } }: { correction: Correction }): Html => (
  <section class="form-section">
    <h2>{t('補正で変わったところ', 'What the correction changed')}</h2>
    {ended_at !== null && (
      <p>
        {t('出し直し：', 'Handed in again: ')}
        <DateText at={ended_at} />
      </p>
    )}
    <DataTable
      caption={t('補正で変わったところ', 'What the correction changed')}
      captionHidden
      columns={[
        { label: t('項目', 'Field'), head: true, cell: ({ label }) => label },
        { label: t('変わる前', 'Before'), cell: ({ before }) => <span class="lines">{before || nothing()}</span> },
        { label: t('変わった後', 'After'), cell: ({ after }) => <span class="lines">{after || nothing()}</span> },
      ]}
      rows={changes}
      empty={t('変わったところはありません。', 'Nothing was changed.')}
    />
  </section>
)

const Asked = ({
  correction,
  definition,
  application,
}: {
  correction: Correction
  definition: FormDefinition
  application?: string
}): Html => (
  <>
    {correction.words !== '' && <p class="lines">{correction.words}</p>}
    <dl class="said">
      {correction.sections.map(({ code, words }) => (
        <div>
          <dt>{titleOf(definition, code)}</dt>
          <dd>
            <span class="lines">{words}</span>
            {application !== undefined && (
              <p>
                <LinkButton kind="second" small href={applicationPaths.section(application, code)}>
                  {t(`「${titleOf(definition, code)}」を直す`, `Correct “${titleOf(definition, code)}”`)}
                </LinkButton>
              </p>
            )}
          </dd>
        </div>
      ))}
    </dl>
  </>
)

interface TurnProps {
  application: string
  correction: Correction
  definition: FormDefinition
  /** May they write? */
  mayWrite: boolean
  /** The applicants themselves, who hand it in; not who supports them. */
  own: boolean
  /** 問い合わせ of the scheme. */
  contact: string
}

/** For the applicant, and who supports them, above everything else. */
export const CorrectionTurn = ({ application, correction, definition, mayWrite, own, contact }: TurnProps): Html => (
  <section class="form-section correction-turn">
    <h2>{t('直していただきたいところがあります', 'Please put something right')}</h2>
    <Notice kind="wait" title={t(`期限：${dayText(correction.due_on)}`, `Due: ${dayText(correction.due_on)}`)}>
      {own
        ? t(
            '下のところだけを直せます。直したら「直した内容を確かめて出し直す」を押してください。',
            'Only what is named below can be changed. When you have finished, check it and hand it in again.',
          )
        : t(
            '下のところだけを直せます。出し直すのは、申請する方です。',
            'Only what is named below can be changed. The applicant hands it in again.',
          )}
      {contact !== '' && <p>{t(`お問い合わせ：${contact}`, `Questions: ${contact}`)}</p>}
    </Notice>
    <Asked correction={correction} definition={definition} application={mayWrite ? application : undefined} />
  </section>
)

/** For staff: what was asked, and what can be done about it. */
export const AskedNow = ({
  application,
  correction,
  definition,
  form,
  may,
  now,
}: {
  application: string
  correction: Correction
  definition: FormDefinition
  form: FormState
  may: boolean
  now: Date
}): Html => (
  <section class="form-section">
    <h2>{t('補正のお願い', 'Correction asked')}</h2>
    <Notice
      kind={correction.due_on < today(now) ? 'error' : 'info'}
      title={
        correction.due_on < today(now)
          ? t(`期限の${dayText(correction.due_on)}を過ぎています`, `It was due on ${dayText(correction.due_on)}`)
          : t(`${dayText(correction.due_on)}まで待っています`, `Due on ${dayText(correction.due_on)}`)
      }
    >
      {t(`${correction.asked_name}さんが `, `Asked by ${correction.asked_name}, `)}
      <DateText at={correction.asked_at} />
      {t(' にお願いしました。', '.')}
      {correction.reminded_at !== null && t('期限が近いことを知らせました。', ' They were reminded.')}
    </Notice>
    <Asked correction={correction} definition={definition} />
    {may && (
      <>
        <p>
          {t(
            '返事が紙や窓口で来たときは、申請する方の代わりに入力すると、ここを直して出し直せます。',
            'If the answer comes on paper, act for the applicant and hand it in here.',
          )}
        </p>
        <Form action={screeningPaths.due(application)}>
          <DateField form={form} name="due_on" label={t('新しい期限', 'New due date')} required />
          <FormActions>
            <Button kind="second">{t('期限を変える', 'Change the due date')}</Button>
          </FormActions>
        </Form>
        <ActionForm
          action={screeningPaths.takingBack(application)}
          label={t('補正のお願いを取り下げる', 'Take the request back')}
          kind="danger"
          confirm={t(
            'お願いを取り下げますか。書きかけの補正は消え、提出されたときの内容に戻ります。',
            'Take it back? What was typed so far is lost, and what was submitted stands again.',
          )}
        />
      </>
    )}
  </section>
)

const stateWords = () => ({
  asked: t('お願い中', 'Asked'),
  answered: t('出し直し済み', 'Handed in again'),
  withdrawn: t('お願いを取下げ', 'Taken back'),
})

/** All of them, for those who read the application. */
export const History = ({
  corrections,
  definition,
}: {
  corrections: readonly Correction[]
  definition: FormDefinition
}): Html => (
  <section class="form-section">
    <h2>{t('補正の記録', 'Corrections so far')}</h2>
    {corrections.map((correction) => (
      <details>
        <summary>
          <DateText at={correction.asked_at} />{' '}
          <Chip kind={correction.state === 'answered' ? 'good' : 'plain'}>{stateWords()[correction.state]}</Chip>
        </summary>
        <Asked correction={correction} definition={definition} />
        {correction.state === 'answered' && <ChangeTable correction={correction} />}
      </details>
    ))}
  </section>
)
