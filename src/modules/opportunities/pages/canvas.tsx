// The one page on which a challenge is written, read.
import { t } from '#platform/i18n/index.ts'
import { Canvas, Facts, type Fact, type Html, type Node, plainDay, Prose, shortDay } from '#ui/index.ts'
import { dayCodes, dayWords } from '../days.ts'
import { fieldWords, goalWords } from '../field-words.ts'
import { kindOf } from '../kinds/index.ts'
import { skillLabel } from '../others.ts'
import { timeText } from '../phrases-time.ts'
import { rewardText } from '../phrases.ts'
import type { OpportunityDetail } from '../queries/detail.ts'
import { placeText } from './opportunity-card.tsx'

const prose = (text: string): Node => (text === '' ? null : <Prose text={text} />)

const Skills = ({ o, must }: { o: OpportunityDetail; must: boolean }): Html | null => {
  const names = o.skills.filter((skill) => skill.must === must).map(({ skill }) => skillLabel(skill))
  if (names.length === 0) return null
  const words = names.join(t('、', ', '))
  return <p>{must ? t(`必須：${words}`, `Needed: ${words}`) : t(`あると嬉しい：${words}`, `Nice to have: ${words}`)}</p>
}

const experience = (o: OpportunityDetail): Node =>
  o.skills.length === 0 && o.experience === '' ? null : (
    <>
      <Skills o={o} must />
      <Skills o={o} must={false} />
      {prose(o.experience)}
    </>
  )

const working = (o: OpportunityDetail): Node =>
  o.way === '' && o.decider === '' ? null : (
    <>
      {prose(o.way)}
      {o.decider !== '' && <p>{t(`決める人：${o.decider}`, `Decides: ${o.decider}`)}</p>}
    </>
  )

export const OpportunityCanvas = ({ o }: { o: OpportunityDetail }): Html => (
  <Canvas
    items={[
      [t(fieldWords.current_state), prose(o.current_state)],
      [t(goalWords(kindOf(o.kind).time)), prose(o.goal)],
      [t(fieldWords.work), prose(o.work)],
      [t(fieldWords.way), working(o)],
      [t(fieldWords.experience), experience(o)],
    ]}
  />
)

const daysText = (days: readonly string[]): string | null => {
  const known = dayCodes.filter((code) => days.includes(code)).map((code) => t(dayWords[code]))
  return known.length === 0 ? null : known.join(t('、', ', '))
}

const termsOf = (o: OpportunityDetail): Fact[] => [
  [t('期間', 'Time'), timeText(o)],
  [t('始まり', 'Starts'), o.starts_on !== null && plainDay(o.starts_on)],
  [t('場所', 'Place'), o.place !== null && placeText(o.place, o.area)],
  [t('時間帯', 'When'), daysText(o.days)],
  [t('報酬', 'Reward'), rewardText(o)],
  [t('人数', 'People'), t(`${o.seats}人`, String(o.seats))],
  [
    t('受付', 'Entries'),
    o.entry_from_on !== null && o.entry_until_on !== null && (
      <>
        {t(`${shortDay(o.entry_from_on)}から`, `from ${shortDay(o.entry_from_on)}`)}
        <br />
        {t(`${shortDay(o.entry_until_on)}まで`, `until ${shortDay(o.entry_until_on)}`)}
      </>
    ),
  ],
]

export const Terms = ({ o }: { o: OpportunityDetail }): Html => <Facts items={termsOf(o)} />
