// One match: how it goes week by week, what was done, how it ended.
import type { Said } from '#platform/forms/said.ts'
import { type FormState, typed } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import type { Side } from '#modules/members/index.ts'
import {
  Box,
  Button,
  Chip,
  DateField,
  DateText,
  Empty,
  ErrorSummary,
  Form,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  Prose,
  shortDay,
  TextArea,
  TwoColumns,
} from '#ui/index.ts'
import { followingPaths } from '../paths.ts'
import { endingWords, feelingChips, feelingWords, sideNames } from '../phrases.ts'
import type { Engagement, FollowUp, Outcome, PulseRow, WorkNote } from '../queries/engagement.ts'
import type { Alert } from '../rules.ts'
import { FollowUps } from './follow-ups.tsx'
import { OutcomeSection } from './outcome-section.tsx'
import { PulseButtons } from './pulse-buttons.tsx'
import type { StoryShown } from './story-text.tsx'

export interface FollowingPageProps {
  engagement: Engagement
  about: { title: string; organization_name: string; person_name: string; entry: string }
  pulses: readonly PulseRow[]
  notes: readonly WorkNote[]
  outcome: Outcome | null
  alert: Alert | null
  /** Empty for the two sides. */
  followUps: readonly FollowUp[]
  /** Null for those who do not write it. */
  followUp: FormState | null
  /** The running week's Monday. */
  week: string
  viewer: Side | 'staff'
  may: { speak: Side | null; note: boolean; end: boolean }
  pulse: FormState | undefined
  note: FormState
  thanks: FormState | undefined
  story: FormState
  /** What the story says now, where somebody else wrote it first. */
  differing: readonly Said[] | undefined
  edited: boolean
  preview: StoryShown | null
}

const Week = ({ week, given }: { week: string; given: readonly PulseRow[] }): Html => (
  <div class="pulse-week">
    <span>{t(`${shortDay(week)}の週`, `Week of ${shortDay(week)}`)}</span>
    <div>
      {given.map(({ side, feeling, words }) => (
        <p>
          {t(sideNames[side])} <Chip kind={feelingChips[feeling]}>{t(feelingWords[feeling])}</Chip> {words}
        </p>
      ))}
    </div>
  </div>
)

const openWeeks = 4

const Weeks = ({ pulses }: Pick<FollowingPageProps, 'pulses'>): Html => {
  const weeks = [...Map.groupBy(pulses, ({ week_on }) => week_on)].map(([week, given]) => <Week {...{ week, given }} />)
  const earlier = weeks.slice(openWeeks)
  if (weeks.length === 0) {
    return (
      <Empty title={t('まだ便りはありません', 'Nothing yet')}>
        {t('毎週月曜の朝に、双方へお尋ねします。', 'Both sides are asked on Monday mornings.')}
      </Empty>
    )
  }
  return (
    <div>
      {weeks.slice(0, openWeeks)}
      {earlier.length > 0 && (
        <details class="more">
          <summary>{t(`それより前の${earlier.length}週`, `${earlier.length} weeks before`)}</summary>
          {earlier}
        </details>
      )}
    </div>
  )
}

const Notes = ({ engagement, notes, note, may }: FollowingPageProps): Html => (
  <section class="flow" id="notes">
    <h2>{t('したことの記録', 'Notes of work')}</h2>
    {notes.length === 0 && (
      <p class="soft">
        {t(
          '打合せで決めたことや、したことを残しておくと、まとめのときに役立ちます。',
          'What you decided and did: it helps when you sum up.',
        )}
      </p>
    )}
    {notes.map(({ done_on, author, side, body }) => (
      <article class="work-note">
        <p class="soft">
          <DateText on={done_on} /> {author}（{t(sideNames[side])}）
        </p>
        <Prose text={body} />
      </article>
    ))}
    {may.note && engagement.ended_on === null && (
      <details class="more" open={Object.keys(note.errors).length > 0 || typed(note, 'body') !== ''}>
        <summary>{t('記録を書く', 'Write a note')}</summary>
        <Form action={followingPaths.notes(engagement.entry)}>
          <ErrorSummary form={note} labels={{ done_on: t('した日', 'Day'), body: t('したこと', 'What was done') }} />
          <HiddenField form={note} name="id" />
          <DateField form={note} name="done_on" label={t('した日', 'Day')} required />
          <TextArea form={note} name="body" label={t('したこと', 'What was done')} required rows={4} max={2000} />
          <Button kind="second">{t('残す', 'Keep it')}</Button>
        </Form>
      </details>
    )}
  </section>
)

/** Before everything else: most come for this, on a phone. */
const ThisWeek = ({ engagement, may, pulses, week, pulse }: FollowingPageProps): Html | null =>
  may.speak === null || engagement.ended_on !== null ? null : (
    <section class="box flow" id="pulse">
      <h2 class="box-title">{t('今週の調子はいかがですか', 'How does it go this week?')}</h2>
      <PulseButtons
        entry={engagement.entry}
        given={pulses.find((one) => one.week_on === week && one.side === may.speak)}
        form={pulse}
      />
    </section>
  )

const Ending = ({ entry }: { entry: string }): Html => (
  <Box title={t('取組を終えるとき', 'When it ends')}>
    <p>{t('何が変わったかと、お礼のことばを書いて終えます。', 'Say what changed, and thank each other.')}</p>
    <LinkButton kind="second" href={followingPaths.ending(entry)}>
      {t('取組を終える', 'End the work')}
    </LinkButton>
  </Box>
)

export const FollowingPage = (props: FollowingPageProps): Html => {
  const { engagement, about, alert, viewer, outcome, edited, followUps, may } = props
  const page = (
    <>
      <PageHead
        chips={
          <Chip kind={engagement.how === null ? 'key' : engagement.how === 'finished' ? 'good' : 'plain'}>
            {engagement.how === null ? t('取組中', 'Running') : t(endingWords[engagement.how])}
          </Chip>
        }
        title={t('取組のあゆみ', 'How the work goes')}
        lead={
          <>
            <a href={about.entry}>{about.title}</a>
            <br />
            {about.organization_name} ・ {about.person_name}
          </>
        }
      />
      <ThisWeek {...props} />
      {edited && props.differing === undefined && (
        <Notice kind="error">
          {t(
            'ほかの方が先に文章を変えました。いまの文章を確かめてから、もう一度お願いします。',
            'Somebody else has changed the text. Please look at it, then try again.',
          )}
        </Notice>
      )}
      {viewer === 'staff' && (
        <FollowUps entry={engagement.entry} alert={alert} followUps={followUps} form={props.followUp} />
      )}
      {outcome !== null && <OutcomeSection {...props} outcome={outcome} />}
      <section class="flow">
        <h2>{t('週ごとの便り', 'Week by week')}</h2>
        <Weeks {...props} />
      </section>
      <Notes {...props} />
    </>
  )
  return may.end && engagement.ended_on === null ? (
    <TwoColumns aside={<Ending entry={engagement.entry} />}>{page}</TwoColumns>
  ) : (
    page
  )
}
