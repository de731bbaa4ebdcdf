// The form and the rules that read it: what they ask of each other.
import type { Phrase } from '#platform/i18n/index.ts'
import type { FormFact, RuleSet } from '../rules/rule-set.ts'
import type { FormDefinition } from './definition.ts'
import { factTypesOf } from './facts.ts'

type Reading = Pick<RuleSet, 'form'>

/** Answers that the form offers and the rules do not know. */
const unknownTo = (wanted: FormFact, given: FormFact): string[] => {
  const { options: known } = wanted
  return known === undefined ? [] : Object.keys(given.options ?? {}).filter((code) => !Object.hasOwn(known, code))
}

function whyNotOne(name: string, wanted: FormFact, given: FormFact | undefined): Phrase[] {
  const quoted = { ja: `「${wanted.words}」（名前：${name}）`, en: `“${wanted.words}” (name: ${name})` }
  if (given === undefined) return [{ ja: `${quoted.ja}を尋ねる項目がありません`, en: `No field asks for ${quoted.en}` }]
  if (given.type !== wanted.type)
    return [
      { ja: `${quoted.ja}の答え方が、判定ルールと違います`, en: `${quoted.en} is not answered as the rules read it` },
    ]
  return unknownTo(wanted, given).map((code) => ({
    ja: `${quoted.ja}の答え「${given.options?.[code] ?? code}」を、判定ルールが知りません`,
    en: `The rules do not know the answer “${given.options?.[code] ?? code}” to ${quoted.en}`,
  }))
}

/** Why these rules cannot judge answers to this form; empty where they can. */
export function whyNotJudged(definition: FormDefinition, { form }: Reading): Phrase[] {
  const given = factTypesOf(definition)
  return Object.entries(form).flatMap(([name, wanted]) =>
    whyNotOne(name, wanted, Object.hasOwn(given, name) ? given[name] : undefined),
  )
}
