// The database: its version, its letters, its tables, its roles, what waits in it.
import type { Client } from 'pg'
import { migrationState } from '../migrate.ts'
import { type Finding, finding } from './finding.ts'

/** One yes-or-no question to the database. */
const ask = async (client: Client, question: string): Promise<boolean> =>
  client.query<{ ok: boolean }>(`select (${question}) as ok`).then(
    ({ rows }) => rows[0]?.ok === true,
    () => false,
  )

export async function checkDatabase(client: Client): Promise<Finding[]> {
  const { drifted, vanished, pending } = await migrationState(client)
  const dead = await deadJobs(client)
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
    finding({ ja: '失敗した裏の仕事', en: 'Failed jobs' }, dead === '', {
      ja: `くり返しても終わらなかった仕事があります（${dead}）。メールサーバーなどの相手先を確かめてください。記録は pgboss.job にあります`,
      en: `Some jobs failed for good (${dead}). Check the mail server and the like; see pgboss.job`,
    }),
  ]
}

/** `mail.deliver ×3`: jobs that were tried as often as they may be. */
async function deadJobs(client: Client): Promise<string> {
  const { rows } = await client
    .query<{ name: string; count: string }>(
      "select name, count(*) from pgboss.job where state = 'failed' group by name order by name",
    )
    .catch(() => ({ rows: [] }))
  return rows.map(({ name, count }) => `${name} ×${count}`).join(', ')
}
