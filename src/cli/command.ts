// A command as data: its options and what it does. Its name and help stand in commands.ts.
import type { ParseArgsConfig } from 'node:util'
import { OperatorError } from '#platform/errors.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'

export interface Option {
  type: 'string' | 'boolean'
  help: Phrase
  default?: string | boolean
  /** May be given several times. */
  multiple?: boolean
}

export interface Invocation {
  options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  positionals: readonly string[]
  /** Says something to a person; silent with --json. */
  say(line: string): void
}

export interface Command {
  /** What stands behind the options, e.g. `FILE`. */
  operands?: string
  options?: Readonly<Record<string, Option>>
  /** What --json prints; throws a CliError to fail with a sentence. */
  run(invocation: Invocation): Promise<unknown>
  /** Runs until it is told to stop. */
  stays?: boolean
}

/** A failure to be told, not a bug: exit status 1 (or 2 for wrong usage). */
export class CliError extends OperatorError {
  override name = 'CliError'
  readonly status: number
  /** What --json prints although it failed: a script wants to know what is wrong. */
  readonly result: unknown
  /** For a person only: how the command is used. */
  readonly hint: string
  constructor(message: string, status = 1, result?: unknown, hint = '') {
    super(message)
    this.status = status
    this.result = result
    this.hint = hint
  }
}

export const textOption = ({ options }: Invocation, name: string): string | undefined => {
  const value = options[name]
  return typeof value === 'string' ? value : undefined
}

/** Every value of an option that may be given several times. */
export const textOptions = ({ options }: Invocation, name: string): string[] =>
  [options[name] ?? []].flat().filter((value) => typeof value === 'string')

export function neededOption(invocation: Invocation, name: string): string {
  const value = textOption(invocation, name)
  if (value === undefined || value === '') throw new CliError(t(`--${name} が必要です`, `--${name} is needed`), 2)
  return value
}

/** A count given in words of the command line. */
export function countOption(invocation: Invocation, name: string): number {
  const value = Number(neededOption(invocation, name))
  if (!Number.isSafeInteger(value) || value < 0)
    throw new CliError(t(`--${name} は0以上の整数です`, `--${name} is a whole number`), 2)
  return value
}

export const parseOptions = (command: Command): NonNullable<ParseArgsConfig['options']> =>
  Object.fromEntries(
    Object.entries({ ...commonOptions, ...command.options }).map(([name, { type, multiple = false }]) => [
      name,
      { type, multiple },
    ]),
  )

export const commonOptions: Readonly<Record<string, Option>> = {
  help: { type: 'boolean', help: { ja: '使い方を表示', en: 'Show how to use this' } },
  json: { type: 'boolean', help: { ja: '結果をJSONで出力', en: 'Print the result as JSON' } },
  lang: { type: 'string', help: { ja: '言語（ja・en）', en: 'Language (ja, en)' } },
}
