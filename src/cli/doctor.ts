// machiport doctor: what is wrong with an installation, and how to mend it.
import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import { Client } from 'pg'
import { type Config, readConfig } from '#platform/config.ts'
import { appliedMigrations, compareMigrations } from '#platform/db/migrate.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import { openDatabase } from '../boot.ts'
import { allMigrations } from '../migrations.ts'
import { CliError, type Command } from './command.ts'

interface Finding {
  check: string
  ok: boolean
  /** What was seen; when not ok, how to mend it. */
  words: string
}

const finding = (check: Phrase, ok: boolean, words: Phrase): Finding => ({
  check: t(check),
  ok,
  words: ok ? '' : t(words),
})

function machine(config: Config): Finding[] {
  const major = Number(process.versions.node.split('.')[0])
  const writable = () => {
    mkdirSync(config.varDir, { recursive: true })
    accessSync(config.varDir, constants.W_OK)
    return true
  }
  const { bavail, bsize } = statfsSync(existsSync(config.varDir) ? config.varDir : '.')
  return [
    finding({ ja: 'Node 24', en: 'Node 24' }, major >= 24, {
      ja: 'npm ci をやり直してください',
      en: 'Run npm ci again',
    }),
    finding({ ja: `${config.varDir} に書ける`, en: `${config.varDir} is writable` }, attempt(writable), {
      ja: 'フォルダーの持ち主と権限を確かめてください',
      en: 'Check the owner and rights of the folder',
    }),
    finding({ ja: '空き容量 1GB以上', en: '1 GB of free space' }, bavail * bsize > 1e9, {
      ja: '不要なファイルを移し、容量を空けてください',
      en: 'Free some space',
    }),
    finding(
      { ja: '画面の部品（dist/client）', en: 'Client built (dist/client)' },
      existsSync(join(import.meta.dirname, '../../dist/client')),
      {
        ja: 'npm run build を実行してください',
        en: 'Run npm run build',
      },
    ),
    finding(
      { ja: '公開アドレスがhttps', en: 'Public address is https' },
      config.demo || config.publicUrl.startsWith('https:'),
      {
        ja: 'PUBLIC_URL に https:// のアドレスを設定してください',
        en: 'Set PUBLIC_URL to an https:// address',
      },
    ),
  ]
}

const attempt = (run: () => boolean): boolean => {
  try {
    return run()
  } catch {
    return false
  }
}

async function mail(config: Config): Promise<Finding[]> {
  if (config.smtpUrl === undefined) {
    const words = {
      ja: 'SMTP_URL がないため、メールは送られず保存されるだけです',
      en: 'Without SMTP_URL mail is only kept, not sent',
    }
    return [finding({ ja: 'メールの送信', en: 'Mail' }, config.demo, words)]
  }
  const reached = await nodemailer
    .createTransport(config.smtpUrl)
    .verify()
    .then(
      () => true,
      () => false,
    )
  return [
    finding({ ja: 'メールサーバー', en: 'Mail server' }, reached, {
      ja: 'SMTP_URL の宛先と認証を確かめてください',
      en: 'Check the host and login in SMTP_URL',
    }),
  ]
}

/** One yes-or-no question to the database. */
const ask = async (client: Client, question: string): Promise<boolean> =>
  client.query<{ ok: boolean }>(`select (${question}) as ok`).then(
    ({ rows }) => rows[0]?.ok === true,
    () => false,
  )

async function database(client: Client): Promise<Finding[]> {
  const { drifted, vanished, pending } = compareMigrations(await allMigrations(), await appliedMigrations(client))
  const unsecured = `select not exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'municipality'
    where n.nspname = 'public' and c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity))`
  return [
    finding(
      { ja: 'PostgreSQL 15以上', en: 'PostgreSQL 15 or newer' },
      await ask(client, "current_setting('server_version_num')::int >= 150000"),
      {
        ja: '新しい版に上げてください',
        en: 'Upgrade PostgreSQL',
      },
    ),
    finding(
      { ja: '日本語の文字の扱い', en: 'Japanese characters' },
      await ask(client, "'あ' ~ '^[[:alnum:]]$' and getdatabaseencoding() = 'UTF8'"),
      {
        ja: 'データベースを UTF8・ロケール C.UTF-8（または ja_JP.UTF-8）で作り直してください',
        en: 'Create the database as UTF8 with locale C.UTF-8 (or ja_JP.UTF-8)',
      },
    ),
    finding({ ja: '移行', en: 'Migrations' }, drifted.length + vanished.length + pending.length === 0, {
      ja: `machiport migrate を実行してください（未適用 ${pending.length}、書き換えられた ${drifted.join('、') || 'なし'}、消えた ${vanished.join('、') || 'なし'}）`,
      en: `Run machiport migrate (pending ${pending.length}, changed ${drifted.join(', ') || 'none'}, vanished ${vanished.join(', ') || 'none'})`,
    }),
    finding(
      { ja: '制限された役割 machiport_app', en: 'Restricted role machiport_app' },
      await ask(client, "pg_has_role(current_user, 'machiport_app', 'member')"),
      {
        ja: 'grant machiport_app to 接続ユーザー; を実行してください',
        en: 'Run: grant machiport_app to the connecting user',
      },
    ),
    finding({ ja: '自治体ごとの仕切り', en: 'Tenancy on every table' }, await ask(client, unsecured), {
      ja: '移行ファイルで call tenant_table(…) が抜けた表があります',
      en: 'A table misses call tenant_table(…) in its migration',
    }),
    finding(
      { ja: '自治体の登録', en: 'A municipality is registered' },
      await ask(client, 'select exists (select from municipality)'),
      {
        ja: 'machiport municipality create で登録してください',
        en: 'Register one with machiport municipality create',
      },
    ),
    finding(
      { ja: '失敗した裏の仕事', en: 'Failed jobs' },
      await ask(client, "select count(*) = 0 from pgboss.job where state = 'failed'"),
      {
        ja: 'メールサーバーなどの相手先を確かめてください。記録は pgboss.job にあります',
        en: 'Check the mail server and the like; see pgboss.job',
      },
    ),
  ]
}

export const doctor: Command = {
  name: 'doctor',
  help: {
    ja: '設置の状態を調べ、直し方を示します。問題があれば終了コード1。',
    en: 'Says what is wrong with an installation and how to mend it. Exit status 1 if anything is.',
  },
  async run({ say }) {
    const config = readConfig(process.env)
    const server = await openDatabase(config)
    const client = new Client({ connectionString: server.url })
    try {
      const reached = await client.connect().then(
        () => true,
        () => false,
      )
      const findings = [
        ...machine(config),
        ...(await mail(config)),
        finding({ ja: 'データベースにつながる', en: 'Database reachable' }, reached, {
          ja: 'DATABASE_URL を確かめてください',
          en: 'Check DATABASE_URL',
        }),
        ...(reached ? await database(client) : []),
      ]
      for (const { check, ok, words } of findings) say(`${ok ? '○' : '×'} ${check}${ok ? '' : ` … ${words}`}`)
      if (findings.some(({ ok }) => !ok)) throw new CliError(t('直すところがあります', 'Something needs mending'))
      return { findings }
    } finally {
      await client.end()
      await server.stop()
    }
  },
}
