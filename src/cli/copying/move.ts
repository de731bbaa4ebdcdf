// machiport move: from the database that runs now (the embedded one) straight into another.
import { atOneMoment, describeDatabase, fillDatabase, listMunicipalities, readTable } from '#platform/backup/index.ts'
import { readConfig } from '#platform/config.ts'
import { t } from '#platform/i18n/index.ts'
import { openDatabase } from '../../boot.ts'
import { type Command, neededOption } from '../command.ts'
import { finishTarget, prepareTarget, refuseWhileInUse } from './target.ts'

const copyAll = (from: string, to: string) =>
  atOneMoment(from, async (client) => {
    const snapshot = await describeDatabase(client)
    await prepareTarget(to, snapshot, false)
    const filling = await fillDatabase(to, snapshot)
    try {
      const municipalities = await listMunicipalities(client)
      const tables = []
      for (const table of snapshot.tables) {
        tables.push(await readTable(client, table, municipalities, (part) => filling.take(table.name, part)))
      }
      await filling.finish(tables)
      return tables
    } finally {
      await filling.abandon()
    }
  })

export const move: Command = {
  options: {
    to: {
      type: 'string',
      help: { ja: '移し先の DATABASE_URL（空のデータベース）', en: 'DATABASE_URL of the empty target' },
    },
  },
  async run(invocation) {
    const { say } = invocation
    const to = neededOption(invocation, 'to')
    const server = await openDatabase(readConfig(process.env))
    try {
      await refuseWhileInUse(server.url)
      const tables = await copyAll(server.url, to)
      const { chains } = await finishTarget(to)
      for (const { name, rows, sha256 } of tables) say(`${name}\t${rows}\t${sha256.slice(0, 16)}`)
      say(
        t(
          `表${tables.length}の行数と照合値がすべて一致しました。次の起動から DATABASE_URL と SECRET を設定してください（いまの SECRET は VAR_DIR/secret）。ファイルは VAR_DIR のままです`,
          `${tables.length} tables: row counts and checksums agree. From the next start set DATABASE_URL and SECRET (the present one is in VAR_DIR/secret). Files stay in VAR_DIR`,
        ),
      )
      return { tables, chains }
    } finally {
      await server.stop()
    }
  },
}
