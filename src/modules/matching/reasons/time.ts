import { datePhrase } from '#platform/calendar/index.ts'
import { dayLabels, type MatchablePerson, periodPhrase } from '#modules/members/index.ts'
import type { OpportunityNeed } from '#modules/opportunities/index.ts'
import { firstDay, missesPeriod } from '../period.ts'
import { weights } from '../weights.ts'
import { ask, no, type Reason, yes } from './reason.ts'

const about = 'availability'

function hoursLines({ hours_per_week: given }: MatchablePerson, { hours_per_week: wanted }: OpportunityNeed): Reason[] {
  if (wanted === null) return []
  if (given === null) {
    return [ask(about, () => ({ ja: '週の時間は書かれていません', en: 'The hours a week are not said' }))]
  }
  return given >= wanted
    ? [
        yes(about, weights.hours, () => ({
          ja: `週${wanted}時間の募集に、週${given}時間まで使えます`,
          en: `${wanted} hours a week are needed, ${given} are available`,
        })),
      ]
    : [
        no(about, () => ({
          ja: `週${wanted}時間の募集に、週${given}時間まで`,
          en: `${wanted} hours a week are needed, only ${given} are available`,
        })),
      ]
}

function dayLines(person: MatchablePerson, need: OpportunityNeed): Reason[] {
  if (need.days.length === 0) return []
  if (person.days.length === 0)
    return [ask(about, () => ({ ja: '動ける曜日は書かれていません', en: 'The days are not said' }))]
  const shared = person.days.filter((day) => need.days.includes(day))
  if (shared.length === 0) return [no(about, () => ({ ja: '動ける曜日が合いません', en: 'The days do not match' }))]
  return [
    yes(about, weights.days, () => ({
      ja: `${shared.map((day) => dayLabels[day].ja).join('・')}に動ける、と合います`,
      en: `Free when it is needed: ${shared.map((day) => dayLabels[day].en).join(', ')}`,
    })),
  ]
}

function periodLines(person: MatchablePerson, need: OpportunityNeed, today: string): Reason[] {
  const { starts_on, months } = need
  if (starts_on === null && months === null) return []
  const { available_from_on: from, available_until_on: until } = person
  const work = () => {
    const first = datePhrase(firstDay(person, need, today), 'plain')
    return months === null
      ? { ja: `${first.ja}`, en: first.en }
      : { ja: `${first.ja}から${months}か月`, en: `${months} ${months === 1 ? 'month' : 'months'} from ${first.en}` }
  }
  if (missesPeriod(person, need, today)) {
    return [
      no(about, () => {
        const [asked, given] = [work(), periodPhrase(person)]
        return {
          ja: `期間が合いません（募集は${asked.ja}、動けるのは${given?.ja ?? ''}）`,
          en: `The period does not fit: ${asked.en} is needed, ${given?.en ?? ''} is available`,
        }
      }),
    ]
  }
  const [noStart, noEnd] = [from === null && starts_on !== null, until === null && months !== null]
  if (noStart && noEnd)
    return [ask(about, () => ({ ja: '動ける期間は書かれていません', en: 'The period is not said' }))]
  if (noStart) return [ask(about, () => ({ ja: '始められる日は書かれていません', en: 'The first day is not said' }))]
  if (noEnd) return [ask(about, () => ({ ja: 'いつまで動けるかは書かれていません', en: 'The last day is not said' }))]
  return [
    yes(about, weights.period, () => ({
      ja: `募集の期間（${work().ja}）に動けます`,
      en: `Available when it is needed: ${work().en}`,
    })),
  ]
}

export const timeLines = (person: MatchablePerson, need: OpportunityNeed, today: string): Reason[] => [
  ...hoursLines(person, need),
  ...dayLines(person, need),
  ...periodLines(person, need, today),
]
