// machiport zengin: whether a bank would read a transfer file.
import { readFile } from 'node:fs/promises'
import { readZengin, ZenginError } from '#modules/schemes/zengin/index.ts'
import { t } from '#platform/i18n/index.ts'
import { CliError, type Command } from './command.ts'

export const zenginCheck: Command = {
  operands: 'FILE',
  async run({ positionals, say }) {
    const [file] = positionals
    if (file === undefined) throw new CliError(t('ファイルを指定してください', 'Name the file'), 2)
    const bytes = await readFile(file).catch(() => {
      throw new CliError(t(`ファイルを読めません：${file}`, `This file cannot be read: ${file}`), 2)
    })
    try {
      const read = readZengin(bytes)
      say(JSON.stringify(read))
      return read
    } catch (error) {
      if (!(error instanceof ZenginError)) throw error
      const { record, column, why } = error
      throw new CliError(
        t(`${record}番目のレコードの${column}桁目：${why.ja}`, `record ${record}, column ${column}: ${why.en}`),
        1,
        { valid: false, record, column, why: t(why) },
      )
    }
  },
}
