// Where somebody is on the path: their answers stand in the address alone, and nothing is kept.
import { schemePaths } from '../paths.ts'
import { type Answer, any, type Question, questions } from './questions.ts'

export interface Given {
  question: Question
  answer: Answer
}

type Query = Readonly<Record<string, string | undefined>>

const offered = ({ answers }: Question): readonly Answer[] => [...answers, any]

/** Those that are asked of whoever gave these answers. */
export const asked = (given: readonly Given[]): Question[] =>
  questions().filter(({ notOf }) => notOf === undefined || given.every(({ answer }) => answer.audience !== notOf))

/** In the order of the questions; what is no answer, or answers what is not asked, counts as not answered. */
export function readAnswers(query: Query): Given[] {
  const given = questions().flatMap((question) => {
    const answer = offered(question).find(({ code }) => code === query[question.code])
    return answer === undefined ? [] : { question, answer }
  })
  const codes = new Set(asked(given).map(({ code }) => code))
  return given.filter(({ question }) => codes.has(question.code))
}

/** The first that is open; undefined at the end of the path. */
export const nextQuestion = (given: readonly Given[]): Question | undefined =>
  asked(given).find(({ code }) => given.every(({ question }) => question.code !== code))

const href = (given: readonly Given[]): string => {
  const query = new URLSearchParams(given.map(({ question, answer }) => [question.code, answer.code])).toString()
  return query === '' ? schemePaths.find() : `${schemePaths.find()}?${query}`
}

export const answerHref = (given: readonly Given[], question: Question, answer: Answer): string =>
  href([...given, { question, answer }])

/** Asks this one again, and keeps the other answers. */
export const againHref = (given: readonly Given[], again: Question): string =>
  href(given.filter(({ question }) => question.code !== again.code))

/** Answers that say something. */
export const told = (given: readonly Given[]): Given[] => given.filter(({ answer }) => answer.code !== any.code)

export interface Wanted {
  audience: string | null
  topic: string | null
  kinds: readonly string[]
  people: number | null
  away: boolean
}

/** All answers together, as the list asks for them. */
export function wanted(given: readonly Given[]): Wanted {
  const answers = given.map(({ answer }) => answer)
  return {
    audience: answers.find(({ audience }) => audience !== undefined)?.audience ?? null,
    topic: answers.find(({ topic }) => topic !== undefined)?.topic ?? null,
    kinds: answers.flatMap(({ kinds = [] }) => kinds),
    people: answers.find(({ people }) => people !== undefined)?.people ?? null,
    away: answers.some(({ away }) => away === true),
  }
}

interface Fitting {
  kind: string
  topics: readonly string[]
  audiences: readonly string[]
  employees_max: number | null
}

/** The answers that speak for a scheme, in the order of the questions. */
export const reasonsFor = (given: readonly Given[], scheme: Fitting): Answer[] =>
  given
    .map(({ answer }) => answer)
    .filter(
      ({ audience, topic, kinds = [], people }) =>
        (audience !== undefined && scheme.audiences.includes(audience)) ||
        (topic !== undefined && scheme.topics.includes(topic)) ||
        kinds.includes(scheme.kind) ||
        (people !== undefined && scheme.employees_max !== null && scheme.employees_max >= people),
    )
