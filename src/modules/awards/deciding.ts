// What the last approval does: every application of the proposal, or none. Part of approving, which asks who may and records it.
import { today } from '#platform/calendar/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { found, Refusal } from '#platform/errors.ts'
import { formatYen } from '#platform/text/index.ts'
import { lockLedgersOf } from '#modules/budget/index.ts'
import { issueLetters, type LetterToIssue } from '#modules/letters/index.ts'
import { lockApplications } from '#modules/applications/index.ts'
import { announceStep } from '#modules/schemes/index.ts'
import { lockDeciding } from './again.ts'
import { freezeDossier } from './dossier/keep.ts'
import { afterDecision, type Applied, outcomeOf } from './kinds.ts'
import { awardPaths } from './paths.ts'
import { laterBudget } from './phrases.ts'
import { awardsOf } from './queries/awards.ts'
import type { Item, WholeDecision } from './queries/decisions.ts'
import { type Whole, wholeOf } from './queries/whole.ts'

/** Late, because whoever applies waits for them. */
async function lockAll(tx: Tx, { municipality }: Actor, items: readonly Item[]): Promise<void> {
  await lockDeciding(tx, municipality)
  const ids = items.map(({ application }) => application)
  const locked = await lockApplications(tx, ids)
  for (const id of ids) found(locked.get(id))
  await lockLedgersOf(tx, municipality, ids)
}

function refuse({ decision, lacks, rows, budgets }: Whole): void {
  const back = { href: awardPaths.one(decision.id), label: { ja: '起案に戻る', en: 'Back to the proposal' } }
  const [lack] = lacks
  if (lack !== undefined) {
    const name = rows.find(({ application }) => application.id === lack.application)?.application.applicant_name ?? ''
    throw new Refusal(
      409,
      {
        ja: `「${name}」の申請：${lack.why.ja}。どの申請もまだ決定していません。起案を差し戻して、直してもらってください。`,
        en: `“${name}”: ${lack.why.en}. Nothing is decided yet: please return the proposal to be put right.`,
      },
      back,
    )
  }
  const short = budgets.find(({ commits, left }) => commits > left)
  if (short !== undefined)
    throw new Refusal(
      409,
      {
        ja: `${short.later ? laterBudget.ja : ''}${short.fiscal_year}年度の予算が足りません。この起案で${formatYen(short.commits)}を決定しますが、残りは${formatYen(short.left)}です。どの申請もまだ決定していません。`,
        en: `${short.later ? `${laterBudget.en} ` : ''}The budget of fiscal ${short.fiscal_year} does not suffice: this would commit ${formatYen(short.commits, 'sign')}, and ${formatYen(short.left, 'sign')} is left. Nothing is decided yet.`,
      },
      back,
      { ja: '予算が足りないため、決定できません', en: 'The budget does not reach' },
    )
}

export async function decideAll(tx: Tx, actor: Actor, one: WholeDecision, now: Date): Promise<void> {
  await lockAll(tx, actor, one.items)
  const whole = await wholeOf(tx, one, now)
  const { kind, decision, rows, terms } = whole
  refuse(whole)
  await freezeDossier(tx, whole, 'decided', now)
  const all = rows.map(({ item, application }): Applied => ({
    decision,
    item,
    application,
    fiscal_year: terms.fiscal_year,
    now,
  }))
  await kind.apply(tx, actor, all)
  const awards = await awardsOf(
    tx,
    rows.map(({ application }) => application.id),
  )
  const letters: LetterToIssue[] = []
  for (const applied of all) {
    const { item, application } = applied
    const { letter } = outcomeOf(kind, item.outcome)
    if (letter === null) continue
    const award = awards.get(application.id)
    // What stands now, where the decision itself names no amount; of what has ended, nothing.
    const yen = (award?.ended_on == null ? item.yen : null) ?? award?.yen ?? null
    letters.push({
      application: application.id,
      kind: letter,
      yen,
      conditions: item.conditions,
      reason: item.reason,
      facts: (await kind.facts?.(tx, applied, award)) ?? [],
      decided_on: today(now),
      now,
    })
  }
  await issueLetters(tx, actor, letters)
  const { step } = kind
  if (step !== undefined && all.some(({ item }) => item.outcome === step.outcome))
    await announceStep(tx, actor, decision.scheme, step.name)
  const decided = all.map(({ application }) => ({ application, award: awards.get(application.id) }))
  for (const follow of afterDecision) await follow(tx, actor, { kind: decision.kind, all: decided, now })
}
