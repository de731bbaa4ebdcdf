// The interview: times to choose from, or the one that is fixed.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Box,
  Button,
  clockText,
  DateText,
  dayText,
  Facts,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Prose,
  RadioField,
} from '#ui/index.ts'
import { entryPaths } from '../paths.ts'
import type { Interview } from '../queries/entry.ts'
import { isChoosable } from '../rules.ts'
import type { EntryPageProps } from './entry-page.tsx'

const lengthText = (minutes: number) => t(`${minutes}分`, `${minutes} minutes`)

const Where = ({ interview: { url, note, minutes } }: { interview: Interview }): Html => (
  <Facts
    items={[
      [t('長さ', 'Length'), lengthText(minutes)],
      [
        t('場所', 'Where'),
        url !== null && (
          <a href={url} rel="noreferrer">
            {url}
          </a>
        ),
      ],
      [t('ひとこと', 'Note'), note !== '' && <Prose text={note} />],
    ]}
  />
)

const Choosing = ({
  entry,
  interview,
  now,
  form,
}: {
  entry: string
  interview: Interview
  now: Date
  form: FormState
}): Html => (
  <Form action={entryPaths.choice(entry)}>
    <HiddenField name="interview" value={interview.id} />
    <RadioField
      form={form}
      name="chosen"
      label={t('都合のよい時間', 'The time that suits you')}
      required
      options={[
        ...interview.proposals
          .map((at, i) => ({ at, value: String(i), label: `${dayText(at)} ${clockText(at)}` }))
          .filter(({ at }) => isChoosable(at, now)),
        { value: 'none', label: t('どれも合わない', 'None of them') },
      ]}
    />
    <FormActions>
      <Button>{t('この時間に決める', 'Choose')}</Button>
    </FormActions>
  </Form>
)

const Fixed = ({ entry, interview, chosen }: { entry: string; interview: Interview; chosen: Date }): Html => (
  <>
    <p class="interview-time">
      <DateText at={chosen} />
    </p>
    <Where interview={interview} />
    <LinkButton kind="second" small href={entryPaths.calendar(entry)} download>
      {t('予定表に入れる（.ics）', 'Add to my calendar (.ics)')}
    </LinkButton>
  </>
)

export function InterviewBox(props: EntryPageProps): Html | null {
  const { entry, interview, viewer, may, now } = props
  if (interview === null || entry.state === 'withdrawn' || entry.state === 'declined') return null
  const { state, chosen } = interview
  const running = state === 'proposed' || (state === 'fixed' && chosen !== null && chosen > now)
  const mayCancel = may.write && entry.state === 'interview' && running && (viewer === 'entrant' || may.answer)
  if (state === 'cancelled') return null
  return (
    <Box title={t('面談', 'Interview')}>
      {state === 'fixed' && chosen !== null && <Fixed entry={entry.id} interview={interview} chosen={chosen} />}
      {state === 'proposed' && viewer === 'entrant' && may.write && (
        <>
          <Where interview={interview} />
          <Choosing entry={entry.id} interview={interview} now={now} form={props.form} />
        </>
      )}
      {state === 'proposed' && !(viewer === 'entrant' && may.write) && (
        <>
          <ul>
            {interview.proposals.map((at) => (
              <li>
                <DateText at={at} />
              </li>
            ))}
          </ul>
          <Where interview={interview} />
        </>
      )}
      {state === 'none_fit' && (
        <p>
          {viewer === 'entrant'
            ? t(
                '都合が合わないことを伝えました。別の日時が届くのをお待ちください。',
                'They know that none suits you and will propose others.',
              )
            : t(
                'ご提案の日時は、どれも合わないそうです。別の日時を出してください。',
                'None of the times suits them. Please propose others.',
              )}
        </p>
      )}
      {mayCancel && (
        <ActionForm
          action={entryPaths.interviewCancellation(entry.id)}
          kind="plain"
          small
          confirm={t('面談を取り消しますか。相手に知らせます。', 'Call the interview off? The other side is told.')}
          label={t('面談を取り消す', 'Call it off')}
        />
      )}
    </Box>
  )
}
