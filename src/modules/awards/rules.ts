// What is still missing of a proposal before others read it. Pure.
import type { Phrase } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { schemeKindOf } from '#modules/schemes/index.ts'
import { type Application, stateIn } from '#modules/applications/index.ts'
import { type DecisionKind, outcomeOf } from './kinds.ts'
import type { DecisionPlan } from './plan.ts'
import type { ChangeRequest } from './queries/changes.ts'
import type { Award, Item } from './queries/decisions.ts'

/** Of one proposal: what a person can read through, and the database lock, at once. */
export const mostItems = 200

export interface Lack {
  application: string
  why: Phrase
}

interface Row {
  item: Item
  application: Application
  award: Award | undefined
  change: ChangeRequest | undefined
  /** Lines against duplicates that it met when it was submitted, and meets no more. */
  broken: readonly string[]
  /** Its formal check was begun and is not finished. */
  checking: boolean
}

interface Terms {
  stages: readonly string[]
  /** Of the scheme. */
  kind: string
  plan: DecisionPlan
}

export const givesMoney = ({ kind }: Pick<Terms, 'kind'>): boolean => schemeKindOf(kind).money !== null

function whyNot(
  kind: DecisionKind,
  terms: Terms,
  { item, application, award, change, broken, checking }: Row,
): Phrase | null {
  const outcome = outcomeOf(kind, item.outcome)
  const ready = kind.ready?.(terms.stages)
  if (ready !== undefined && ![...ready, ...(outcome.early ?? [])].includes(application.state)) {
    const { ja, en } = stateIn(application.state, terms.kind).label
    return {
      ja: `いまの状態は「${ja}」のため、「${outcome.label.ja}」とは決められません。結論を直すか、起案から外してください`,
      en: `It stands at “${en}”: “${outcome.label.en}” cannot be decided now. Please choose another outcome or take it out`,
    }
  }
  if (ready !== undefined && checking && !outcome.early?.includes(application.state))
    return {
      ja: '形式審査が終わっていません。終えるか、起案から外してください',
      en: 'Its formal check is not finished: please finish it, or take it out',
    }
  if (application.version !== item.application_version)
    return {
      ja: '起案のあとに申請が変わりました。内容を確かめて、保存し直してください',
      en: 'The application changed since: please look at it and save this item again',
    }
  if (outcome.money && item.yen === null && givesMoney(terms))
    return { ja: '金額を書いてください', en: 'Please write the amount' }
  if (item.yen !== null && item.most_yen !== null && item.yen > item.most_yen)
    return {
      ja: `決める額は、${yenText(item.most_yen)}までです`,
      en: `At most ${yenText(item.most_yen)} can be decided`,
    }
  if (outcome.reason && item.reason === '') return { ja: '理由を書いてください', en: 'Please write the reason' }
  return kind.whyNot?.(item, application, { award, change, plan: terms.plan, broken }) ?? null
}

export const lacksOf = (kind: DecisionKind, terms: Terms, rows: readonly Row[]): Lack[] =>
  rows.flatMap((row) => {
    const why = whyNot(kind, terms, row)
    return why === null ? [] : [{ application: row.application.id, why }]
  })
