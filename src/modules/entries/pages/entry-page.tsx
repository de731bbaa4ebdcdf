// One entry, as both sides and the coordinator see it: where it stands, what was written, the talk.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { Box, Canvas, Chip, DateText, type Html, Notice, PageHead, Prose, TwoColumns, typedIn } from '#ui/index.ts'
import { ActFor } from '#modules/members/index.ts'
import type { ThreadMessage } from '#modules/messages/index.ts'
import { PersonPhoto } from '#modules/members/index.ts'
import type { PersonName } from '../others.ts'
import { ownStateWords, stateChips, stateWords } from '../phrases.ts'
import type { Viewer } from '../policy.ts'
import type { EntryDetail, Interview } from '../queries/entry.ts'
import { isOpen } from '../rules.ts'
import type { WorkEnd } from '../work-ends.ts'
import { AnswerBox, WithdrawBox } from './answer-box.tsx'
import type { About } from './entry-form.tsx'
import { GroupBox } from './group.tsx'
import { InterviewBox } from './interview-box.tsx'
import { Talk } from './talk.tsx'

export interface EntryPageProps {
  entry: EntryDetail
  about: About
  organization: string
  viewer: Viewer
  people: readonly PersonName[]
  /** The newest; null before the first. */
  interview: Interview | null
  messages: readonly ThreadMessage[]
  form: FormState
  me: { person: string | null; account: string }
  now: Date
  /** Of the work that began with it; null while it runs. */
  end: WorkEnd | null
  /** What other modules show beside it. */
  asides: readonly (Html | null)[]
  may: { answer: boolean; lead: boolean; talk: boolean; write: boolean }
  /** The whole address of the group's link; null unless one may pass it on. */
  invitation: string | null
}

/** What to expect, or to do, now. */
function nextStep({ entry, viewer, interview, now, end }: EntryPageProps): string {
  const own = viewer === 'entrant'
  if (end !== null) return t(own ? end.own : end.others)
  const { state } = entry
  if (state === 'withdrawn') return t('この応募は取り下げられました。', 'This entry was withdrawn.')
  if (state === 'accepted') {
    return own
      ? t(
          'おめでとうございます。これからの進め方を、下のやりとりで相談しましょう。',
          'Congratulations. Please agree below on how to begin.',
        )
      : t(
          'お願いすることに決まりました。最初の打合せを、下のやりとりで決めましょう。',
          'You have accepted. Please agree below on the first meeting.',
        )
  }
  if (state === 'declined') {
    return own
      ? t(
          '今回は見送りとなりました。ほかの募集も、ぜひご覧ください。',
          'It was not to be this time. Please look at other challenges.',
        )
      : t('お断りのお返事を送りました。', 'You have declined in kind words.')
  }
  if (state === 'reserved') {
    return own
      ? t(
          '検討に時間をいただいています。2週間たっても決まらないときは、調整役が声をかけます。',
          'They need more time. After two weeks a coordinator asks them.',
        )
      : t('保留にしています。2週間のうちに、お返事を決めましょう。', 'In reserve: please decide within two weeks.')
  }
  if (interview?.state === 'proposed') {
    return own
      ? t('面談の候補から、都合のよい時間を選んでください。', 'Please choose a time for the interview.')
      : t('候補の日時を送りました。相手が選ぶのを待っています。', 'You have proposed times; they will choose.')
  }
  if (interview?.state === 'fixed' && interview.chosen !== null && interview.chosen > now) {
    return t('面談の日時が決まっています。', 'The interview is fixed.')
  }
  return own
    ? t(
        '返事を待っています。7日たっても返事がないときは、調整役が事業者に声をかけます。',
        'Waiting for their answer. After seven days a coordinator asks them.',
      )
    : t(
        'お返事をお待ちです。面談に誘うか、結果をお伝えください。',
        'They wait for you: invite them to an interview, or answer.',
      )
}

const Head = ({ entry, about, viewer, people, end }: EntryPageProps): Html => {
  const names = people.map(({ name }) => name).join(t('、', ', '))
  const own = viewer === 'entrant'
  return (
    <PageHead
      chips={
        <>
          {end === null ? (
            <Chip kind={stateChips[entry.state]}>{t((own ? ownStateWords : stateWords)[entry.state])}</Chip>
          ) : (
            <Chip kind={end.kind}>{t(end.state)}</Chip>
          )}
          {entry.introduced && <Chip>{t('調整役の紹介', 'Introduced')}</Chip>}
        </>
      }
      title={own ? about.title : t(`${names}さんの応募`, `Entry of ${names}`)}
      lead={
        own ? (
          <>
            {about.organization_name}
            <br />
            <a href={about.href}>{t('募集のページを見る', 'See the challenge')}</a>
          </>
        ) : (
          <>
            <a href={about.href}>{about.title}</a>
            {viewer !== 'organization' && (
              <>
                <br />
                {about.organization_name}
              </>
            )}
          </>
        )
      }
    />
  )
}

const Who = ({ person: { id, name, area, occupation, bio, skills, photo } }: { person: PersonName }): Html => (
  <div class="entrant-who">
    <p class="with-photo">
      <PersonPhoto person={{ id, display_name: name, photo }} />
      <strong>{name}</strong> {[occupation, area].filter((text) => text !== '').join(t('・', ', '))}
    </p>
    {bio !== '' && <Prose text={bio} />}
    {skills.length > 0 && (
      <div class="chips">
        {skills.map((skill) => (
          <Chip>{skill}</Chip>
        ))}
      </div>
    )}
  </div>
)

const Written = ({ entry, people, viewer }: EntryPageProps): Html => (
  <Canvas
    items={[
      [t('応募した人', 'Entrant'), viewer !== 'entrant' && people.map((person) => <Who person={person} />)],
      [t('動機', 'Motive'), <Prose text={entry.motive} />],
      [t('聞いておきたいこと', 'Questions'), entry.questions !== '' && <Prose text={entry.questions} />],
      [
        t('始められる日', 'Can start'),
        entry.start_on === null ? t('相談して決める', 'To be agreed') : <DateText on={entry.start_on} />,
      ],
      [t('応募した日', 'Entered on'), <DateText at={entry.created_at} />],
    ]}
  />
)

export const EntryPage = (props: EntryPageProps): Html => {
  const { entry, viewer, may, people, invitation, me } = props
  // What the reader must do now stands before everything else, also on a phone.
  const choosing =
    viewer === 'entrant' && may.write && entry.state === 'interview' && props.interview?.state === 'proposed'
  const beside = (
    <>
      {props.asides}
      {!choosing && <InterviewBox {...props} />}
      {may.answer && <AnswerBox {...props} />}
      {viewer === 'staff' && isOpen(entry.state) && (
        <Box title={t('お返事は事業者がします', 'The organization answers')}>
          <ActFor kind="organization" id={props.organization} name={props.about.organization_name} />
        </Box>
      )}
      <GroupBox
        id={entry.id}
        group_name={entry.group_name}
        people={people}
        invitation={invitation}
        mayOpen={may.lead && may.write}
        mayLeave={viewer === 'entrant' && may.write && me.person !== entry.person}
      />
      {may.lead && <WithdrawBox {...props} />}
    </>
  )
  return (
    <TwoColumns aside={beside}>
      <Head {...props} />
      <Notice kind={entry.state === 'accepted' && props.end?.kind !== 'plain' ? 'success' : 'info'}>
        {nextStep(props)}
        {may.answer && isOpen(entry.state) && (
          <p class="to-answer">
            <a href="#answer">{t('お返事の欄へ', 'To the answer')}</a>
          </p>
        )}
      </Notice>
      {choosing && <InterviewBox {...props} />}
      {entry.answer_words !== '' && (
        <>
          <h2>{t('お返事', 'The answer')}</h2>
          <Prose text={entry.answer_words} />
          {entry.answered_at !== null && (
            <p class="soft">
              <DateText at={entry.answered_at} /> {typedIn(entry.answer_origin)}
            </p>
          )}
        </>
      )}
      <h2>{t('応募の内容', 'The entry')}</h2>
      <Written {...props} />
      <Talk {...props} />
    </TwoColumns>
  )
}
