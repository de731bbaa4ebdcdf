// 決定の種類: what can be decided of an application. As data: each module registers its own, and all go through the same approval.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { found } from '#platform/errors.ts'
import type { Application, ApplicationState } from '#modules/applications/index.ts'
import type { LetterKindCode } from '#modules/letters/index.ts'
import { schemeKindOf } from '#modules/schemes/index.ts'
import type { DecisionPlan } from './plan.ts'
import type { ChangeRequest } from './queries/changes.ts'
import type { Award, Decision, Item } from './queries/decisions.ts'

interface Called {
  label: Phrase
  /** How it is called where no money is given: of a certification, of advice and the like. */
  otherwise?: Readonly<Record<'recognition' | 'use', Phrase>>
}

export interface Outcome extends Called {
  code: string
  /** Which letter tells the applicant; null: none is sent. */
  letter: LetterKindCode | null
  /** An amount belongs to it, where the scheme gives money. */
  money?: true
  /** Not without a reason, which the applicant reads. */
  reason?: true
  /** Besides those that stand ready, of these states: what never came to the end of its check may still be refused. */
  early?: readonly ApplicationState[]
}

/** What an item begins with; the officer may change all of it. */
export type FreshItem = Pick<Item, 'outcome' | 'yen' | 'conditions' | 'reason'>

export interface Applied {
  decision: Decision
  item: Item
  /** As it stood before. */
  application: Application
  /** Of its call. */
  fiscal_year: number
  now: Date
}

/** What the rules say of its amount. */
export type Measure = Pick<Item, 'by_rules_yen' | 'most_yen'>

/** What an item is weighed against. */
export interface Standing {
  /** Lines against duplicates that it met when it was submitted, and meets no more. */
  broken: readonly string[]
  award: Award | undefined
  /** That waits for an answer. */
  change: ChangeRequest | undefined
  plan: DecisionPlan
}

export interface DecisionKind extends Called {
  code: string
  outcomes: readonly Outcome[]
  /** In which states an application stands ready for it; none where another module proposes. */
  ready?: (stages: readonly string[]) => readonly ApplicationState[]
  /** Weighed one by one: nothing is chosen before the officer chooses. */
  single?: true
  /** What an item begins with, in the order of the applications. */
  fresh?: (db: Db, applications: readonly Application[], conditions: readonly string[]) => Promise<FreshItem[]>
  /** The amount by the rules, in the order of the applications; kept with the item when it is proposed or saved. */
  measure?: (db: Db, applications: readonly Application[]) => Promise<Measure[]>
  /** What the rules say against duplicates is judged once more. */
  again?: true
  /** What is wrong with an item as it is proposed, beyond what its outcome asks; null: nothing. */
  whyNot?: (item: Item, application: Application, standing: Standing) => Phrase | null
  /** By how many yen it commits the budget further, where so much is paid already; less than nothing releases. For the page; `apply` enters it. */
  commits?: (item: FreshItem, award: Award | undefined, paid: number) => number
  /** In the transaction of the last approval: moves its applications and keeps what was decided. The letters follow by themselves. */
  apply: (tx: Tx, actor: Actor, all: readonly Applied[]) => Promise<void>
  /** What is announced of the scheme, once, where an item has this outcome. */
  step?: { outcome: string; name: string }
  /** Further lines of the letter, read after `apply`. */
  facts?: (db: Db, applied: Applied, award?: Award) => Promise<{ label: string; text: string }[]>
}

export const decisionKinds: DecisionKind[] = []

export const kindOf = (code: string): DecisionKind => found(decisionKinds.find((kind) => kind.code === code))

/** In the words of a scheme of this kind: what gives no money is not awarded. */
export function kindIn(code: string, scheme: string | undefined): DecisionKind {
  const kind = kindOf(code)
  if (scheme === undefined || schemeKindOf(scheme).money !== null) return kind
  const wording = scheme === 'certification' ? 'recognition' : 'use'
  const called = <T extends Called>(one: T): T => ({ ...one, label: one.otherwise?.[wording] ?? one.label })
  return { ...called(kind), outcomes: kind.outcomes.map(called) }
}

export const outcomeOf = (kind: DecisionKind, code: string): Outcome =>
  found(kind.outcomes.find((one) => one.code === code))

/** In which states an application may be proposed, for one of its outcomes at least. */
export const proposable = ({ ready, outcomes }: DecisionKind, stages: readonly string[]): ApplicationState[] => [
  ...new Set([...(ready?.(stages) ?? []), ...outcomes.flatMap(({ early }) => early ?? [])]),
]

interface Decided {
  /** As it stood before. */
  application: Application
  /** As it stands now; none where nothing was ever granted. */
  award: Award | undefined
}

interface WhatWasDecided {
  kind: string
  /** Every application of the proposal. */
  all: readonly Decided[]
  now: Date
}

/** What follows from a decision, in its own transaction: what becomes due, what is published. */
export const afterDecision: ((tx: Tx, actor: Actor, decided: WhatWasDecided) => Promise<void>)[] = []

/** Of a kind that is rarely decided of many: one after another. */
export const oneByOne =
  (apply: (tx: Tx, actor: Actor, applied: Applied) => Promise<void>): DecisionKind['apply'] =>
  async (tx, actor, all) => {
    for (const applied of all) await apply(tx, actor, applied)
  }

/** By each of these applications. */
export async function measuresOf(
  { measure }: DecisionKind,
  db: Db,
  applications: readonly Application[],
): Promise<Map<string, Measure>> {
  const measures = (await measure?.(db, applications)) ?? []
  return new Map(applications.map(({ id }, i) => [id, measures[i] ?? { by_rules_yen: null, most_yen: null }]))
}

/** What the rules propose, under the outcome that was chosen. */
export function itemUnder(kind: DecisionKind, fresh: FreshItem, code: string): FreshItem {
  if (code === fresh.outcome) return fresh
  const { money, reason } = outcomeOf(kind, code)
  return {
    outcome: code,
    yen: money ? fresh.yen : null,
    conditions: money ? fresh.conditions : [],
    reason: reason ? fresh.reason : '',
  }
}
