// machiport rules: rule files without a database.
import { caseShape, explain, type FileError, judge, readRules, type Rules } from '#modules/schemes/index.ts'
import { t } from '#platform/i18n/index.ts'
import { CliError, type Command, neededOption } from './command.ts'
import { parsed, textOf } from './json-file.ts'

const at = (file: string, { line, column, why }: FileError): string => `${file}:${line}:${column} ${t(why)}`

async function rulesOf(positionals: readonly string[]): Promise<{ file: string; rules: Rules; unshown: FileError[] }> {
  const [file] = positionals
  if (file === undefined) throw new CliError(t('ファイルを指定してください', 'Name the file'), 2)
  const read = readRules(await textOf(file))
  if (!('errors' in read)) return { file, ...read }
  const errors = read.errors.map(({ line, column, why }) => ({ line, column, why: t(why) }))
  throw new CliError(read.errors.map((error) => at(file, error)).join('\n'), 1, { valid: false, errors })
}

export const rulesCheck: Command = {
  operands: 'FILE',
  async run({ positionals, say }) {
    const { file, rules, unshown } = await rulesOf(positionals)
    for (const one of unshown) say(at(file, one))
    const { lines, amount, examples } = rules.set
    say(
      t(
        `例${examples.length}件がすべて合いました（要件${lines.length}、金額の手順${amount.length}）`,
        `All ${examples.length} examples hold (${lines.length} conditions, ${amount.length} steps of the amount)`,
      ),
    )
    return {
      valid: true,
      examples: examples.length,
      unshown: unshown.map(({ why, ...place }) => ({ ...place, why: t(why) })),
    }
  },
}

export const rulesExplain: Command = {
  operands: 'FILE',
  options: {
    case: { type: 'string', help: { ja: '申請の内容のJSON', en: 'JSON of what is known of the application' } },
  },
  async run(invocation) {
    const name = neededOption(invocation, 'case')
    const { rules } = await rulesOf(invocation.positionals)
    const given = caseShape.safeParse(parsed(await textOf(name), name))
    if (!given.success)
      throw new CliError(
        t(
          `${name}：applicant・form・past・budget・call の中に書いてください`,
          `${name}: write facts within applicant, form, past, budget and call`,
        ),
        2,
      )
    const judged = judge(rules, given.data)
    if ('errors' in judged)
      throw new CliError(judged.errors.map(({ path, why }) => `${name}：${path.join('.')} ${t(why)}`).join('\n'), 2)
    invocation.say(explain(judged))
    return {
      outcome: judged.outcome,
      amount_yen: judged.amount?.yen ?? null,
      lines: judged.lines.map(({ line: { id, article, words }, state, missing }) => ({
        id,
        article,
        words,
        state,
        missing: missing.map((fact) => fact.name),
      })),
      missing: judged.missing.map((fact) => fact.name),
    }
  },
}
