// machiport doctor: what is wrong with an installation, and how to mend it.
import { Client } from 'pg'
import { readConfig } from '#platform/config.ts'
import { connect } from '#platform/db/index.ts'
import { t } from '#platform/i18n/index.ts'
import { openDatabase } from '../boot.ts'
import { verifyChains } from './audit.ts'
import { checkDatabase } from './checks/database.ts'
import { type Finding, finding } from './checks/finding.ts'
import { checkMachine } from './checks/machine.ts'
import { checkMail } from './checks/mail.ts'
import { CliError, type Command } from './command.ts'

async function checkChains(url: string): Promise<Finding> {
  const database = connect(url, { max: 2 })
  const whole = await verifyChains(database).then(
    (chains) => chains.every(({ broken_at }) => broken_at === null),
    () => false,
  )
  await database.close()
  return finding({ ja: '記録の鎖', en: 'Audit chain' }, whole, {
    ja: 'machiport audit verify で場所を確かめ、バックアップと見比べてください',
    en: 'Find the place with machiport audit verify and compare it with a backup',
  })
}

async function findings(url: string): Promise<Finding[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  const reached = await client.connect().then(
    () => true,
    () => false,
  )
  const found = finding({ ja: 'データベースにつながる', en: 'Database reachable' }, reached, {
    ja: 'DATABASE_URL の宛先と認証を確かめてください',
    en: 'Check the host and login in DATABASE_URL',
  })
  if (!reached) return [found]
  try {
    return [found, ...(await checkDatabase(client)), await checkChains(url)]
  } finally {
    await client.end()
  }
}

export const doctor: Command = {
  async run({ say }) {
    const config = readConfig(process.env)
    const server = await openDatabase(config)
    try {
      const all = [...checkMachine(config), ...(await checkMail(config)), ...(await findings(server.url))]
      for (const { check, ok, words } of all) say(`${ok ? '○' : '×'} ${check}${ok ? '' : ` … ${words}`}`)
      if (all.some(({ ok }) => !ok)) {
        throw new CliError(t('直すところがあります', 'Something needs mending'), 1, { findings: all })
      }
      return { findings: all }
    } finally {
      await server.stop()
    }
  },
}
