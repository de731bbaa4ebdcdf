// The kinds of letters there are, in the order in which an application may meet them.
import type { Phrase } from '#platform/i18n/index.ts'
import { award } from './award.ts'
import { cancellation } from './cancellation.ts'
import { change } from './change.ts'
import { changeRejection } from './change-rejection.ts'
import { fixing } from './fixing.ts'
import type { Wording } from './kind.ts'
import { recovery } from './recovery.ts'
import { rejection } from './rejection.ts'
import { reserve } from './reserve.ts'

export type { LetterKind, Wording } from './kind.ts'

export const letterKinds = [award, rejection, reserve, change, changeRejection, fixing, cancellation, recovery] as const
export type LetterKindCode = (typeof letterKinds)[number]['code']
export const letterKindCodes = letterKinds.map(({ code }) => code)

const byCode = new Map(letterKinds.map((kind) => [kind.code, kind] as const))

/** Of a stored row. A kind is never taken away while letters of it exist. */
export function letterKindOf(code: LetterKindCode) {
  const kind = byCode.get(code)
  if (kind === undefined) throw new Error(`No kind of letter is called ${code}`)
  return kind
}

/** What a letter is called on a page: as it is printed, and in English by its kind. */
export const titleOf = (code: LetterKindCode, title: string): Phrase => ({ ja: title, en: letterKindOf(code).label.en })

/** By the scheme's kind: what gives money 交付する, a certification 認定する. */
export const wordingOf = (scheme: { kind: string; money: boolean }): Wording =>
  scheme.money ? 'money' : scheme.kind === 'certification' ? 'recognition' : 'use'
