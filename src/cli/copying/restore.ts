// machiport restore
import { createReadStream } from 'node:fs'
import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { readArchive } from '#platform/backup/index.ts'
import { readConfig } from '#platform/config.ts'
import { createFiles } from '#platform/files/index.ts'
import { t } from '#platform/i18n/index.ts'
import { openDatabase } from '../../boot.ts'
import { CliError, type Command } from '../command.ts'
import { finishTarget, prepareTarget } from './target.ts'

export const restore: Command = {
  operands: 'FILE',
  options: {
    replace: {
      type: 'boolean',
      help: { ja: '宛先にあるものをすべて捨てて置きかえます', en: 'Throw away all that is in the target' },
    },
  },
  async run({ positionals: [file], options, say }) {
    if (file === undefined) throw new CliError(t('ファイルが必要です', 'Which file?'), 2)
    await access(file).catch(() => {
      throw new CliError(t(`${file} を開けません`, `Cannot open ${file}`))
    })
    const config = readConfig(process.env)
    const server = await openDatabase(config)
    try {
      const target = {
        url: server.url,
        bytes: createFiles(config).bytes,
        folder: join(config.varDir, 'files'),
        prepare: (snapshot: Parameters<typeof prepareTarget>[1]) =>
          prepareTarget(server.url, snapshot, options['replace'] === true),
      }
      const { begin, tables, files } = await readArchive(createReadStream(file), target)
      const { applied, chains } = await finishTarget(server.url)
      const rows = tables.reduce((sum, table) => sum + table.rows, 0)
      say(
        t(
          `${begin.at} の控えを戻しました：表${tables.length}、${rows}行、ファイル${files}件。すべて一致しました`,
          `Restored as of ${begin.at}: ${tables.length} tables, ${rows} rows, ${files} files, all equal`,
        ),
      )
      for (const { name, head } of chains)
        say(
          t(
            `${name}：記録の鎖はつながっています（${head.slice(0, 16)}…）`,
            `${name}: audit chain whole (${head.slice(0, 16)}…)`,
          ),
        )
      return { at: begin.at, rows, files, applied, chains, tables }
    } finally {
      await server.stop()
    }
  },
}
