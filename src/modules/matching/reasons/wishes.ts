import type { Phrase } from '#platform/i18n/index.ts'
import { kindLabels, type MatchablePerson } from '#modules/members/index.ts'
import type { OpportunityNeed } from '#modules/opportunities/index.ts'
import { experienceShare, sdgsCounted, weights } from '../weights.ts'
import { no, type Reason, yes } from './reason.ts'

const finishedPoints = (times: number, weight: number): number =>
  Math.floor(weight * (experienceShare[Math.min(times, 3)] ?? 1))
const projects = (times: number): string => `${times} ${times === 1 ? 'project' : 'projects'}`

function experienceWords(all: number, ofKind: number, kind: Phrase): Phrase {
  if (ofKind === 0) return { ja: `まちの取組を${all}件終えています`, en: `Has finished ${projects(all)} here` }
  const same = {
    ja: `${kind.ja}での取組を${ofKind}件終えています`,
    en: `Has finished ${projects(ofKind)} with an organization of this kind (${kind.en.toLowerCase()})`,
  }
  return all > ofKind
    ? { ja: `${same.ja}（まちの取組は合わせて${all}件）`, en: `${same.en}, ${all} here in all` }
    : same
}

function experienceLines(person: MatchablePerson, { organization_kind: kind }: OpportunityNeed): Reason[] {
  const { experience_count: all, experience_kinds } = person
  const ofKind = experience_kinds[kind] ?? 0
  const points = finishedPoints(all, weights.experience) + finishedPoints(ofKind, weights.experienceOfKind)
  return points === 0 ? [] : [yes(null, points, () => experienceWords(all, ofKind, kindLabels[kind]))]
}

function interestLines({ sdgs }: MatchablePerson, need: OpportunityNeed): Reason[] {
  const shared = need.sdgs.filter((goal) => sdgs.includes(goal))
  if (shared.length === 0) return []
  const counted = Math.min(shared.length, sdgsCounted)
  return [
    yes('interests', (weights.sdgs * counted) / sdgsCounted, () => ({
      ja: `関心のあるSDGs（${shared.join('・')}）が重なります`,
      en: `Shares an interest in SDG ${shared.join(', ')}`,
    })),
  ]
}

function rewardLines({ reward }: MatchablePerson, { reward_yen }: OpportunityNeed): Reason[] {
  if (reward === 'either') return []
  const paid = reward_yen !== null && reward_yen > 0
  const about = 'availability'
  if (reward === (paid ? 'paid' : 'pro_bono')) {
    return [
      yes(about, weights.reward, () =>
        paid
          ? { ja: '報酬のある仕事を希望、と合います', en: 'Wishes for paid work, as this is' }
          : { ja: '報酬のない活動を希望、と合います', en: 'Wishes to work pro bono, as this is' },
      ),
    ]
  }
  return [
    no(about, () =>
      paid
        ? { ja: '報酬のない活動を希望しています', en: 'Wishes to work pro bono only' }
        : { ja: '報酬のある仕事を希望しています', en: 'Wishes for paid work only' },
    ),
  ]
}

export const wishLines = (person: MatchablePerson, need: OpportunityNeed): Reason[] => [
  ...experienceLines(person, need),
  ...interestLines(person, need),
  ...rewardLines(person, need),
]
