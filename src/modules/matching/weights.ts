// What each line of a fit can be worth; together 1,000. None of them can outweigh a hard condition: those are not points.

export const weights = {
  /** What the challenge cannot do without comes first; shared among its must skills. */
  must: 400,
  /** Nobody is needed in particular: everyone starts level, behind somebody asked for. */
  noMust: 200,
  /** What the organization would like: half as much as what it needs. */
  nice: 200,
  /** Time is promised week after week, and its lack is the usual reason why things go cold. */
  hours: 50,
  days: 50,
  period: 20,
  /** Both want to meet in the same way. */
  place: 40,
  /** A neighbour comes by on foot and stays after the project. */
  area: 60,
  /** Somebody who has finished one knows what to expect; the third teaches little more than the second. */
  experience: 30,
  /** On top of that, who has finished one with the kind of organization that asks knows its ways: one counts for more than all others. */
  experienceOfKind: 50,
  /** A shared interest keeps a volunteer going, but does no work. */
  sdgs: 60,
  /** The wish met exactly, not only tolerated. */
  reward: 40,
} as const

/** Of a must skill's share: just at the level asked for; beyond it, or for five years. */
export const atLevel = 0.7
export const longYears = 5
/** Of a nice skill's share: touched on only. */
export const touched = 0.5
/** Of `experience` and `experienceOfKind`: one, two, three or more finished. */
export const experienceShare = [0, 0.6, 0.8, 1] as const
export const sdgsCounted = 3
