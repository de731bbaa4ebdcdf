// Every word of a letter, composed once and kept. Pure.
import { wareki } from '#platform/calendar/index.ts'
import { formatYen } from '#platform/text/index.ts'
import { contactText } from '#modules/schemes/index.ts'
import { fiscalYearText, numberText } from './amounts.ts'
import { appealWords } from './appeal.ts'
import { type LetterKindCode, letterKindOf, type Wording } from './kinds/index.ts'
import { filled, type Placeholder } from './placeholders.ts'
import type { LetterPlan, Seal } from './plan.ts'

export interface Labelled {
  label: string
  text: string
}

/** As it is printed: Japanese, 和暦, full-width amounts. */
export interface LetterContent {
  number: string
  on: string
  title: string
  /** Title of the scheme, for lists. */
  scheme: string
  to: { name: string; honorific: '様' | '御中'; address: string[] }
  from: string
  seal: Seal
  lead: string
  facts: Labelled[]
  conditions: { title: string; lines: string[] }
  reason: { title: string; text: string }
  closing: string
  appeal: string[]
  /** Whom to ask. */
  contact: string
}

interface LetterFacts {
  kind: LetterKindCode
  wording: Wording
  plan: LetterPlan
  /** The municipality's name. */
  town: string
  fiscal_year: number
  number: number
  decided_on: string
  submitted_on: string
  application_number: string
  scheme: { title: string; department: string; contact: string }
  to: LetterContent['to']
  yen: number | null
  conditions: readonly string[]
  reason: string
  facts: readonly Labelled[]
}

const some = (lines: readonly (Labelled | false)[]): Labelled[] => lines.filter((line) => line !== false)

export function letterContent(facts: LetterFacts): LetterContent {
  const { plan, town, scheme, yen, to } = facts
  const kind = letterKindOf(facts.kind)
  const { title, lead, conditions = kind.conditions } = kind.words[facts.wording]
  const own = plan.texts[facts.kind] ?? { lead: '', closing: '' }
  const values: Record<Placeholder, string> = {
    制度: scheme.title,
    申請者: to.name,
    金額: yen === null ? '―' : formatYen(yen, 'letter'),
    決定日: wareki(facts.decided_on),
    申請日: wareki(facts.submitted_on),
    受付番号: facts.application_number,
    年度: fiscalYearText(facts.fiscal_year),
    担当課: scheme.department,
  }
  return {
    number: numberText({ ...facts, mark: plan.mark }),
    on: wareki(facts.decided_on),
    title,
    scheme: scheme.title,
    to,
    from: plan.signer === '' ? `${town}長` : plan.signer,
    seal: plan.seal,
    lead: filled(own.lead === '' ? lead : own.lead, values),
    facts: some([
      { label: '制度の名称', text: scheme.title },
      { label: '受付番号', text: facts.application_number },
      yen !== null && kind.amount !== null && { label: kind.amount, text: formatYen(yen, 'letter') },
      ...facts.facts,
    ]),
    conditions: { title: conditions, lines: facts.conditions.filter((line) => line.trim() !== '') },
    reason: { title: kind.reason, text: facts.reason },
    closing: filled(own.closing, values),
    appeal: kind.appeal && plan.appeal_months !== null ? appealWords(town, plan.appeal_months) : [],
    contact: contactText(scheme),
  }
}
