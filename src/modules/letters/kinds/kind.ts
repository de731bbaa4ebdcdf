// What makes one kind of letter differ from another. A kind is one file of this folder and one line in index.ts.
import type { Phrase } from '#platform/i18n/index.ts'

/** 交付 of money; 認定 of a certification; 利用 of advice, courses and the like. */
export type Wording = 'money' | 'recognition' | 'use'

interface Words {
  /** 標題. */
  title: string
  /** The first sentence, with the placeholders of placeholders.ts. */
  lead: string
  /** What stands over the conditions, where it is not the kind's. */
  conditions?: string
}

export interface LetterKind<Code extends string = string> {
  code: Code
  /** As staff call it, whatever the scheme gives. */
  label: Phrase
  words: Readonly<Record<Wording, Words>>
  /** What the amount is called; null: it names none. */
  amount: string | null
  /** What stands over the conditions. */
  conditions: string
  /** What stands over the reason. */
  reason: string
  /** Whether it says how to object (教示). */
  appeal: boolean
}

/** Keeps the code's own type. */
export const letterKind = <Code extends string>(kind: LetterKind<Code>): LetterKind<Code> => kind
