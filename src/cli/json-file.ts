// Files that a command is given.
import { readFile } from 'node:fs/promises'
import { t } from '#platform/i18n/index.ts'
import { CliError } from './command.ts'

export const textOf = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch(() => {
    throw new CliError(t(`ファイルを読めません：${file}`, `This file cannot be read: ${file}`), 2)
  })

/** `at`: what it is called in the failure, of which `status` is the exit status. */
export function parsed(text: string, at: string, status = 2): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new CliError(t(`${at}：JSONとして読めません`, `${at}: this is not JSON`), status)
  }
}
