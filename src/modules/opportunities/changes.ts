// What a change after publication changed, for those who read the challenge as it was.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { differences } from '#platform/forms/said.ts'
import type { FormState } from '#platform/forms/state.ts'
import { type Phrase, withLocale } from '#platform/i18n/index.ts'
import { typedOf } from './content.ts'
import { type FieldName, fieldNames, fieldWords } from './field-words.ts'
import { skillOptions } from './others.ts'
import type { OpportunityDetail } from './queries/detail.ts'
import { saidFields } from './said.ts'

export interface Change {
  field: FieldName
  /** `報酬の額：50000 → 60000`; long texts are only named. */
  line: Phrase
}

const longest = 60

/** In the order of the form; null where nothing changed. */
const linesIn = (lang: 'ja' | 'en', old: FormState['values'], new_: FormState['values']): (string | null)[] =>
  withLocale(lang, () =>
    saidFields({ skills: skillOptions(), measures: [] }).map((field) => {
      const [was] = differences(old, new_, [field])
      const [is] = differences(new_, old, [field])
      if (was === undefined || is === undefined) return null
      // The vision's measures are codes here.
      const short = !field.names.includes('measures') && was.text.length <= longest && is.text.length <= longest
      return short ? `${was.label}${lang === 'ja' ? '：' : ': '}${was.text || '–'} → ${is.text || '–'}` : was.label
    }),
  )

export function changesOf(before: OpportunityDetail, after: OpportunityDetail): Change[] {
  const [old, new_] = [typedOf(before), typedOf(after)]
  const [ja, en] = [linesIn('ja', old, new_), linesIn('en', old, new_)]
  return fieldNames.flatMap((field, i) => {
    const line = { ja: ja[i] ?? '', en: en[i] ?? '' }
    return line.ja === '' ? [] : [{ field, line }]
  })
}

/** The names of fields that changed, e.g. 「報酬の額、人数」. */
export const fieldsPhrase = (changed: readonly string[]): Phrase => {
  const words = fieldNames.filter((name) => changed.includes(name)).map((name) => fieldWords[name])
  return { ja: words.map(({ ja }) => ja).join('、'), en: words.map(({ en }) => en).join(', ') }
}

/** Within the transaction of the change; modules above add theirs when they are loaded. */
export type AfterChange = (
  tx: Tx,
  actor: Actor,
  opportunity: { id: string; title: string },
  lines: readonly Phrase[],
) => Promise<void>

export const afterChange: AfterChange[] = []
