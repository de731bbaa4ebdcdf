import type { Phrase } from '#platform/i18n/index.ts'
import { levelLabels, type MatchablePerson, skillPhrase } from '#modules/members/index.ts'
import type { OpportunityNeed } from '#modules/opportunities/index.ts'
import { atLevel, longYears, touched, weights } from '../weights.ts'
import { no, partly, type Reason, yes } from './reason.ts'

type Skill = MatchablePerson['skills'][number]
type Needed = OpportunityNeed['skills'][number]

const about = 'skills'
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

function lacking({ skill }: Needed): Phrase {
  const name = skillPhrase(skill)
  return {
    ja: `必須の「${name.ja}」が、登録されていません`,
    en: `“${name.en}”, which is needed, is not among the skills`,
  }
}

function below(has: Skill, { level }: Needed): Phrase {
  const [name, wanted] = [skillPhrase(has.skill), levelOf(level)]
  return {
    ja: `必須の「${name.ja}」は「${levelOf(has.level).ja}」。「${wanted.ja}」が必要です`,
    en: `“${name.en}”: ${depth(has).en}, where “${wanted.en}” is needed`,
  }
}

function met(has: Skill): Phrase {
  const [name, how] = [skillPhrase(has.skill), depth(has)]
  return { ja: `必須の「${name.ja}」${how.ja}`, en: `“${name.en}”, which is needed: ${how.en}` }
}

function mustLine(has: Skill | undefined, needed: Needed, share: number): Reason {
  if (has === undefined) return no(about, () => lacking(needed))
  if (has.level < needed.level) return no(about, () => below(has, needed))
  const more = has.level > needed.level || (has.years ?? 0) >= longYears
  return yes(about, more ? share : share * atLevel, () => met(has))
}

function nice(has: Skill): Phrase {
  const [name, how] = [skillPhrase(has.skill), depth(has)]
  return has.level === 1
    ? { ja: `「${name.ja}」は「少し」。あると嬉しい経験です`, en: `“${name.en}”, nice to have: some idea of it` }
    : { ja: `あると嬉しい「${name.ja}」${how.ja}`, en: `“${name.en}”, nice to have: ${how.en}` }
}

const niceLine = (has: Skill, share: number): Reason =>
  has.level === 1 ? partly(about, share * touched, () => nice(has)) : yes(about, share, () => nice(has))

const noneNeeded = (): Phrase => ({ ja: '必須の経験はありません', en: 'No experience is required' })

export function skillLines(person: MatchablePerson, need: OpportunityNeed): Reason[] {
  const has = new Map(person.skills.map((one) => [one.skill, one]))
  const musts = need.skills.filter(({ must }) => must)
  const nices = need.skills.filter(({ must }) => !must)
  return [
    ...(musts.length === 0 ? [yes(null, weights.noMust, noneNeeded)] : []),
    ...musts.map((needed) => mustLine(has.get(needed.skill), needed, weights.must / musts.length)),
    ...nices.flatMap(({ skill }) => {
      const one = has.get(skill)
      return one === undefined ? [] : [niceLine(one, weights.nice / nices.length)]
    }),
  ]
}
