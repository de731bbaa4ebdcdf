// `machiport COMMAND …`: finds the command, checks its options, runs it, and ends with a status scripts can use.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { OperatorError, Refusal } from '#platform/errors.ts'
import { type Locale, type Phrase, t, withLocale } from '#platform/i18n/index.ts'
import { CliError, type Command, commonOptions, parseOptions } from './cli/command.ts'
import { commands, type NamedCommand } from './cli/commands.ts'

const print = (text: string): void => void process.stdout.write(`${text}\n`)
const complain = (text: string): void => void process.stderr.write(`${text}\n`)

function overview(of: readonly NamedCommand[]): string {
  const width = Math.max(...of.map(({ name }) => name.length))
  const lines = of.map(({ name, help }) => `  ${name.padEnd(width)}  ${t(help)}`)
  return `${t('使い方', 'Usage')}: machiport COMMAND [--help]\n\n${lines.join('\n')}`
}

function usage({ name, help }: NamedCommand, { operands = '', options = {} }: Command): string {
  const all = Object.entries({ ...options, ...commonOptions })
  const lines = all.map(([option, { type, help: words, default: standard }]) => {
    const given = `--${option}${type === 'string' ? ' …' : ''}`
    return `  ${given.padEnd(22)} ${t(words)}${standard === undefined ? '' : t(`（なければ ${standard}）`, ` (default ${standard})`)}`
  })
  return `${t('使い方', 'Usage')}: machiport ${name} [${t('オプション', 'OPTIONS')}] ${operands}\n\n${t(help)}\n\n${lines.join('\n')}`
}

const find = (words: readonly string[]): NamedCommand | undefined =>
  commands.find(({ name }) => name === words.slice(0, 2).join(' ')) ?? commands.find(({ name }) => name === words[0])

/** The commands that begin with this word; all of them for another. */
function group(word = ''): readonly NamedCommand[] {
  const those = commands.filter(({ name }) => name.startsWith(`${word} `))
  return those.length > 0 ? those : commands
}

/** The exit status: 0 done, 1 failed, 2 wrong usage; undefined while the command stays. */
async function main(args: string[]): Promise<number | undefined> {
  const named = find(args)
  if (named === undefined) {
    const shown = overview(group(args[0]))
    if (args.length > 0 && !args.includes('--help')) throw new CliError(unknownCommand(args), 2, undefined, shown)
    print(shown)
    return 0
  }
  const command = await named.load()
  const rest = args.slice(named.name.split(' ').length)
  if (rest.includes('--help')) {
    print(usage(named, command))
    return 0
  }
  const { values, positionals } = parse(rest, named, command)
  const [tooMuch] = positionals.slice(command.operands === undefined ? 0 : 1)
  if (tooMuch !== undefined)
    throw new CliError(
      t(`「${tooMuch}」は余分です`, `“${tooMuch}” is one too many`),
      2,
      undefined,
      usage(named, command),
    )
  const json = values['json'] === true
  const defaults = Object.fromEntries(
    Object.entries(command.options ?? {}).map(([name, option]) => [name, option.default]),
  )
  const result = await command.run({ options: { ...defaults, ...values }, positionals, say: json ? () => {} : print })
  if (json) print(JSON.stringify(result ?? {}, null, 2))
  return command.stays ? undefined : 0
}

function unknownCommand(args: readonly string[]): string {
  const words = args.filter((word) => !word.startsWith('-')).join(' ')
  return t(`「${words}」という命令はありません`, `There is no command “${words}”`)
}

function parse(args: string[], named: NamedCommand, command: Command) {
  try {
    return parseArgs({ args, options: parseOptions(command), allowPositionals: true })
  } catch (error) {
    throw new CliError(t(wrongOption(error)), 2, undefined, usage(named, command))
  }
}

/** In our words what Node finds wrong with the options. */
function wrongOption(error: unknown): Phrase {
  const [, option = ''] = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '') ?? []
  return error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? { ja: `オプション ${option} はありません`, en: `There is no option ${option}` }
    : {
        ja: `${option} の値をお確かめください（「-」で始まる値は ${option}=-… と書きます）`,
        en: `Please check the value of ${option} (one that begins with “-” is written ${option}=-…)`,
      }
}

/** A sentence for what can be mended; anything else is a fault, with its kind. */
function sentence(error: unknown): string {
  if (error instanceof Refusal) return t(error.why)
  if (error instanceof OperatorError) return error.message
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}

/** Tells what went wrong, in JSON where the result would have been; the exit status. */
function fail(error: unknown, json: boolean): number {
  const told = error instanceof CliError ? error : new CliError(sentence(error))
  complain(json ? JSON.stringify({ error: told.message }) : [told.message, told.hint].filter(Boolean).join('\n'))
  if (json && told.result !== undefined) print(JSON.stringify(told.result, null, 2))
  if (process.env['LOG_LEVEL'] === 'debug' && error instanceof Error) complain(error.stack ?? '')
  return told.status
}

function chosenLocale(args: readonly string[]): Locale {
  const asked = args[args.indexOf('--lang') + 1]
  if (args.includes('--lang')) return asked === 'en' ? 'en' : 'ja'
  return /^(ja|C|POSIX)?([_.@]|$)/.test(process.env['LC_ALL'] || process.env['LANG'] || '') ? 'ja' : 'en'
}

// Settings of this installation; what the environment says already goes before them.
const settings = join(import.meta.dirname, '../.env')
if (existsSync(settings)) process.loadEnvFile(settings)

const args = process.argv.slice(2)
const status = await withLocale(chosenLocale(args), () =>
  main(args).catch((error: unknown) => fail(error, args.includes('--json'))),
)
if (status !== undefined) process.exit(status)
