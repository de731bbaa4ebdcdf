import type { MatchablePerson } from '#modules/members/index.ts'
import type { OpportunityNeed } from '#modules/opportunities/index.ts'
import { experienceShare, sdgsCounted, weights } from '../weights.ts'
import { no, type Reason, yes } from './reason.ts'

function experienceLines({ experience_count: finished }: MatchablePerson): Reason[] {
  if (finished === 0) return []
  const share = experienceShare[Math.min(finished, 3)] ?? 1
  return [
    yes(null, weights.experience * share, () => ({
      ja: `まちの取組を${finished}件終えています`,
      en: `Has finished ${finished} ${finished === 1 ? 'project' : 'projects'} here`,
    })),
  ]
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
  ...experienceLines(person),
  ...interestLines(person, need),
  ...rewardLines(person, need),
]
