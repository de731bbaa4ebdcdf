// machiport backup
import { createWriteStream } from 'node:fs'
import { rename, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import { writeArchive } from '#platform/backup/index.ts'
import { readConfig } from '#platform/config.ts'
import { createFiles } from '#platform/files/index.ts'
import { t } from '#platform/i18n/index.ts'
import { openDatabase } from '../../boot.ts'
import { CliError, type Command } from '../command.ts'
import { version } from '#platform/version.ts'

/** In a folder it is named by the moment: `machiport-20261121-130942.tar`. */
async function fileFor(operand: string, now: Date): Promise<string> {
  const path = resolve(operand)
  const folder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  const moment = now.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15)
  return folder ? join(path, `machiport-${moment}.tar`) : path
}

export const backup: Command = {
  operands: 'FILE|DIR',
  async run({ positionals: [operand], say }) {
    if (operand === undefined) throw new CliError(t('置き場所が必要です', 'Where to?'), 2)
    const config = readConfig(process.env)
    const now = new Date()
    const file = await fileFor(operand, now)
    const server = await openDatabase(config)
    const incoming = `${file}.part`
    try {
      const out = createWriteStream(incoming, { mode: 0o600, flush: true })
      const source = { url: server.url, bytes: createFiles(config).bytes, version, now }
      const { tables, files, gone } = await writeArchive(source, out)
      await finished(out.end())
      await rename(incoming, file)
      const rows = tables.reduce((sum, table) => sum + table.rows, 0)
      say(
        t(
          `${file}：表${tables.length}、${rows}行、ファイル${files}件`,
          `${file}: ${tables.length} tables, ${rows} rows, ${files} files`,
        ),
      )
      if (gone.length > 0)
        say(t(`取っている間に消されたファイル：${gone.length}件`, `Deleted meanwhile: ${gone.length} files`))
      say(t('SECRET は入っていません。別に保管してください', 'SECRET is not in it: keep that apart'))
      return { file, rows, files, gone, tables }
    } finally {
      await rm(incoming, { force: true })
      await server.stop()
    }
  },
}
