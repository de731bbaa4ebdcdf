// Published rules never change, so what was made of them is kept.
import { compile, namesRead, type Rules } from '../rules/compile.ts'
import { summedBy } from '../rules/facts.ts'
import { ruleSet, type RuleSet } from '../rules/rule-set.ts'

const most = 500
const kept = new Map<string, Rules>()

const made = (definition: unknown) => {
  const read = ruleSet.safeParse(definition)
  return read.success ? compile(read.data) : { errors: read.error.issues }
}

/** The one line of rules that cannot be read any more. */
export const askOffice = 'ask-office'

/** Stands for rules that a later version of the engine does not read: nobody is refused or promised anything by them. */
function unreadable(): Rules {
  const rules = made({
    title: '窓口で確かめる',
    form: { office: { type: 'yes', words: '窓口での確認' } },
    lines: [
      {
        id: askOffice,
        words: '要件は、いま自動では確かめられません。窓口にお問い合わせください。',
        must: 'form.office',
      },
    ],
    examples: [{ title: '例', case: {}, expect: { outcome: 'unknown' } }],
  })
  if ('errors' in rules) throw new Error('The rules that stand for others do not compile')
  return rules.rules
}

/** @param id of a published version */
export function compiled(id: string, definition: RuleSet): Rules {
  const known = kept.get(id)
  if (known !== undefined) return known
  const read = made(definition)
  // Said once by each process, to whoever runs it.
  if ('errors' in read) process.emitWarning(`Published rules ${id} do not compile: ${JSON.stringify(read.errors)}`)
  const rules = 'errors' in read ? unreadable() : read.rules
  const oldest = kept.size >= most ? kept.keys().next().value : undefined
  if (oldest !== undefined) kept.delete(oldest)
  kept.set(id, rules)
  return rules
}

/** Codes of the numbers whose sums over earlier awards these rules read. */
export const sumsRead = (id: string, definition: RuleSet): string[] => summedBy(namesRead(compiled(id, definition)))
