// machiport migrate
import { Client } from 'pg'
import { readConfig } from '#platform/config.ts'
import { appliedMigrations, compareMigrations } from '#platform/db/migrate.ts'
import { t } from '#platform/i18n/index.ts'
import { openDatabase } from '../boot.ts'
import { allMigrations } from '../migrations.ts'
import { prepareDatabase } from '../prepare-database.ts'
import { CliError, type Command } from './command.ts'

/** What stands between this database and this version. */
export async function migrationState(client: Client) {
  const { drifted, vanished, pending } = compareMigrations(await allMigrations(), await appliedMigrations(client))
  return { drifted, vanished, pending: pending.map(({ name }) => name) }
}

async function check(url: string) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await migrationState(client)
  } finally {
    await client.end()
  }
}

export const migrate: Command = {
  options: {
    check: {
      type: 'boolean',
      help: {
        ja: '変えずに調べるだけ（することがあれば終了コード1）',
        en: 'Only look; exit status 1 if there is something to do',
      },
    },
  },
  async run({ options, say }) {
    const server = await openDatabase(readConfig(process.env))
    try {
      if (options['check'] === true) {
        const state = await check(server.url)
        for (const [kind, names] of Object.entries(state)) for (const name of names) say(`${kind}\t${name}`)
        const all = Object.values(state).flat()
        if (all.length > 0) throw new CliError(t('することがあります', 'There is something to do'), 1, state)
        say(t('することはありません', 'Nothing to do'))
        return state
      }
      const applied = await prepareDatabase(server.url)
      say(applied.length === 0 ? t('変更はありません', 'Nothing to do') : applied.join('\n'))
      return { applied }
    } finally {
      await server.stop()
    }
  },
}
