// What is written, read and published goes from state to state: which move is possible, and the no to one that comes too late.
import { EditedMeanwhile, Refusal } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'

type Moved<State extends string, Move extends string> = (state: State, move: Move) => State | null

/** Gives the state after a move; null where it is not possible from there. */
export const movedBy =
  <State extends string, Move extends string>(
    moves: Readonly<Record<Move, { from: readonly State[]; to: State }>>,
  ): Moved<State, Move> =>
  (state, move) =>
    moves[move].from.includes(state) ? moves[move].to : null

interface Thing {
  /** 催し, event */
  noun: Phrase
  href: (id: string) => string
}

interface Standing<State> {
  id: string
  state: State
  version: number
}

/**
 * Refuses a move that is not possible from where a thing stands; throws EditedMeanwhile where a version is given that is not the
 * row's: what was read is what is decided on.
 */
export const refuser =
  <State extends string, Move extends string>(moved: Moved<State, Move>, { noun: { ja, en }, href }: Thing) =>
  ({ id, state, version }: Standing<State>, move: Move, read?: number): void => {
    if (moved(state, move) === null) {
      throw new Refusal(
        409,
        {
          ja: `この${ja}は、すでに次の段階へ進んでいます。いまの状態をお確かめください。`,
          en: `This ${en} has already moved on. Please look at where it stands now.`,
        },
        { href: href(id), label: { ja: `この${ja}を見る`, en: `See the ${en}` } },
      )
    }
    if (read !== undefined && read !== version) throw new EditedMeanwhile()
  }
