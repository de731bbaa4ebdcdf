// One line of a fit. Its words are made when they are read: of thousands of people only a page is.
import type { Phrase } from '#platform/i18n/index.ts'
import type { ChoosableField } from '#modules/members/index.ts'

export interface Reason {
  /** `ask`: not said yet, so to be asked about; it counts for nothing. */
  mark: 'yes' | 'partly' | 'ask' | 'no'
  text: () => Phrase
  /** Of 1,000. */
  points: number
  /** What the line tells of the person, and so who may read it; null: what everybody may. */
  about: ChoosableField | null
}

type About = Reason['about']

export const yes = (about: About, points: number, text: () => Phrase): Reason => ({
  mark: 'yes',
  points: Math.floor(points),
  text,
  about,
})
export const partly = (about: About, points: number, text: () => Phrase): Reason => ({
  mark: 'partly',
  points: Math.floor(points),
  text,
  about,
})
export const ask = (about: About, text: () => Phrase): Reason => ({ mark: 'ask', points: 0, text, about })
export const no = (about: About, text: () => Phrase): Reason => ({ mark: 'no', points: 0, text, about })
