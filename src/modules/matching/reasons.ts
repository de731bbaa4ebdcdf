// The lines of a fit: each says in words what it is worth, and why.
import type { Phrase } from '#platform/i18n/index.ts'
import { dayLabels, levelLabels, type MatchablePerson, skillPhrase } from '#modules/members/index.ts'
import type { OpportunityNeed } from '#modules/opportunities/index.ts'
import { atLevel, experienceShare, longYears, sdgsCounted, touched, weights } from './weights.ts'

export interface Reason {
  mark: 'yes' | 'partly' | 'no'
  text: Phrase
  /** Of 1,000. */
  points: number
}

type Skill = MatchablePerson['skills'][number]

const yes = (points: number, ja: string, en: string): Reason => ({
  mark: 'yes',
  points: Math.floor(points),
  text: { ja, en },
})
const partly = (points: number, ja: string, en: string): Reason => ({
  mark: 'partly',
  points: Math.floor(points),
  text: { ja, en },
})
const no = (ja: string, en: string): Reason => ({ mark: 'no', points: 0, text: { ja, en } })

const levelOf = (level: number): Phrase => levelLabels[level] ?? { ja: '', en: '' }

/** を、仕事で5年 · は、仕事でできます · は、人に教えられます（8年）. The particle belongs to the verb, so it stands here. */
function depth({ level, years }: Skill): Phrase {
  const long = years !== null && years > 0
  const en = `${levelOf(level).en.toLowerCase()}${long ? ` (${years} ${years === 1 ? 'year' : 'years'})` : ''}`
  const since = long ? `（${years}年）` : ''
  if (level === 1) return { ja: `は、少しわかります${since}`, en }
  if (level === 2) return { ja: long ? `を、仕事で${years}年` : 'は、仕事でできます', en }
  return { ja: `は、人に教えられます${since}`, en }
}

function mustLine(has: Skill | undefined, { skill, level }: OpportunityNeed['skills'][number], share: number): Reason {
  const name = skillPhrase(skill)
  if (has === undefined)
    return no(`必須の「${name.ja}」が、登録されていません`, `“${name.en}”, which is needed, is not among the skills`)
  const how = depth(has)
  if (has.level < level) {
    const wanted = levelOf(level)
    return no(
      `必須の「${name.ja}」は「${levelOf(has.level).ja}」。「${wanted.ja}」が必要です`,
      `“${name.en}”: ${how.en}, where “${wanted.en}” is needed`,
    )
  }
  const more = has.level > level || (has.years ?? 0) >= longYears
  return yes(
    more ? share : share * atLevel,
    `必須の「${name.ja}」${how.ja}`,
    `“${name.en}”, which is needed: ${how.en}`,
  )
}

function niceLine(has: Skill, share: number): Reason {
  const name = skillPhrase(has.skill)
  return has.level === 1
    ? partly(
        share * touched,
        `「${name.ja}」は「少し」。あると嬉しい経験です`,
        `“${name.en}”, nice to have: some idea of it`,
      )
    : yes(share, `あると嬉しい「${name.ja}」${depth(has).ja}`, `“${name.en}”, nice to have: ${depth(has).en}`)
}

function skillLines(person: MatchablePerson, need: OpportunityNeed): Reason[] {
  const has = new Map(person.skills.map((one) => [one.skill, one]))
  const musts = need.skills.filter(({ must }) => must)
  const nices = need.skills.filter(({ must }) => !must)
  const none = musts.length === 0 ? [yes(weights.noMust, '必須の経験はありません', 'No experience is required')] : []
  return [
    ...none,
    ...musts.map((needed) => mustLine(has.get(needed.skill), needed, weights.must / musts.length)),
    ...nices.flatMap(({ skill }) => {
      const one = has.get(skill)
      return one === undefined ? [] : [niceLine(one, weights.nice / nices.length)]
    }),
  ]
}

function timeLines(person: MatchablePerson, need: OpportunityNeed): Reason[] {
  const lines: Reason[] = []
  const { hours_per_week: wanted } = need
  const given = person.hours_per_week
  if (wanted !== null && given === null)
    lines.push(partly(0, '使える時間が、まだ登録されていません', 'The hours available are not said yet'))
  if (wanted !== null && given !== null) {
    lines.push(
      given >= wanted
        ? yes(
            weights.hours,
            `週${wanted}時間の募集に、週${given}時間まで使えます`,
            `${wanted} hours a week are needed, ${given} are available`,
          )
        : no(
            `週${wanted}時間の募集に、週${given}時間まで`,
            `${wanted} hours a week are needed, only ${given} are available`,
          ),
    )
  }
  if (need.days.length === 0) return lines
  if (person.days.length === 0)
    return [...lines, partly(0, '動ける曜日が、まだ登録されていません', 'The days available are not said yet')]
  const shared = person.days.filter((day) => need.days.includes(day)).map((day) => dayLabels[day])
  return [
    ...lines,
    shared.length > 0
      ? yes(
          weights.days,
          `${shared.map(({ ja }) => ja).join('・')}に動ける、と合います`,
          `Free when it is needed: ${shared.map(({ en }) => en).join(', ')}`,
        )
      : no('動ける曜日が合いません', 'The days do not match'),
  ]
}

function placeLines({ place, area }: MatchablePerson, need: OpportunityNeed): Reason[] {
  const lines: Reason[] = []
  if (need.place === 'onsite') {
    lines.push(
      place === 'online'
        ? no('現地での募集ですが、オンラインを希望しています', 'It is on site, they wish to work online')
        : yes(weights.place, '現地で動けます', 'Can come on site'),
    )
  } else if (need.place === 'online') {
    lines.push(
      place === 'onsite'
        ? no('オンラインの募集ですが、現地を希望しています', 'It is online, they wish to work on site')
        : yes(weights.place, 'オンラインで動けます', 'Can work online'),
    )
  } else if (need.place === 'either') {
    lines.push(
      place === 'online'
        ? partly(
            weights.place / 2,
            'オンラインを希望。現地でのときは相談が要ります',
            'Wishes to work online; days on site are to be agreed',
          )
        : yes(weights.place, '現地でもオンラインでも動けます', 'Can work on site and online'),
    )
  }
  const near =
    need.place !== 'online' && area !== '' && need.area !== '' && (need.area.includes(area) || area.includes(need.area))
  return near
    ? [...lines, yes(weights.area, `同じ地域（${area}）の方です`, `From the same neighbourhood (${area})`)]
    : lines
}

function wishLines({ reward, sdgs, experience_count: finished }: MatchablePerson, need: OpportunityNeed): Reason[] {
  const lines: Reason[] = []
  if (finished > 0) {
    const share = experienceShare[Math.min(finished, 3)] ?? 1
    lines.push(
      yes(
        weights.experience * share,
        `まちの取組を${finished}件終えています`,
        `Has finished ${finished} ${finished === 1 ? 'project' : 'projects'} here`,
      ),
    )
  }
  const shared = sdgs.filter((goal) => need.sdgs.includes(goal))
  if (shared.length > 0) {
    const counted = Math.min(shared.length, sdgsCounted)
    lines.push(
      yes(
        (weights.sdgs * counted) / sdgsCounted,
        `関心のあるSDGs（${shared.join('・')}）が重なります`,
        `Shares an interest in SDG ${shared.join(', ')}`,
      ),
    )
  }
  const paid = need.reward_yen !== null && need.reward_yen > 0
  if (reward === 'either') return lines
  if (reward === (paid ? 'paid' : 'pro_bono')) {
    const [ja, en] = paid
      ? ['報酬のある仕事を希望、と合います', 'Wishes for paid work, as this is']
      : ['報酬のない活動を希望、と合います', 'Wishes to work pro bono, as this is']
    return [...lines, yes(weights.reward, ja, en)]
  }
  return [
    ...lines,
    paid
      ? no('報酬のない活動を希望しています', 'Wishes to work pro bono only')
      : no('報酬のある仕事を希望しています', 'Wishes for paid work only'),
  ]
}

export const linesOf = (person: MatchablePerson, need: OpportunityNeed): Reason[] => [
  ...skillLines(person, need),
  ...timeLines(person, need),
  ...placeLines(person, need),
  ...wishLines(person, need),
]
