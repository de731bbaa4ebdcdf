// machiport migrate, user, municipality, audit: what an installation needs before and beside its pages.
import { z } from 'zod'
import { rolesOf } from '#modules/accounts/index.ts'
import { verifyAudit } from '#platform/audit/index.ts'
import { type Role, roles, systemActor } from '#platform/auth/actor.ts'
import { passwordLength } from '#platform/auth/identity.ts'
import { record } from '#platform/audit/index.ts'
import { readConfig } from '#platform/config.ts'
import { inMunicipality, readingMunicipality } from '#platform/db/index.ts'
import type { MunicipalityTable } from '#platform/db/tables.ts'
import type { Services } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { isEmail, municipalityCode } from '#platform/text/index.ts'
import { boot, openDatabase } from '../boot.ts'
import { prepareDatabase } from '../prepare-database.ts'
import { CliError, type Command, type Invocation, neededOption, textOption } from './command.ts'

/** Starts everything but the pages and the jobs, and lets go of it whatever happens. */
export async function withServices<T>(run: (services: Services) => Promise<T>): Promise<T> {
  const running = await boot({ work: false, quiet: true })
  try {
    return await run(running.services)
  } finally {
    await running.stop()
  }
}

/** The municipality named by --municipality, else the only one there is. */
export async function chosenMunicipality(services: Services, invocation: Invocation): Promise<MunicipalityTable> {
  const all = await services.database.root.selectFrom('municipality').selectAll().orderBy('code').execute()
  const code = textOption(invocation, 'municipality')
  const found = code === undefined ? (all.length === 1 ? all[0] : undefined) : all.find((one) => one.code === code)
  if (found) return found
  const list = all.map((one) => `${one.code} ${one.name}`).join(', ')
  throw new CliError(
    t(`--municipality で自治体を選んでください：${list}`, `Choose one with --municipality: ${list}`),
    2,
  )
}

export const municipalityOption = {
  type: 'string',
  help: { ja: '全国地方公共団体コード（6桁）', en: 'Municipality code (six digits)' },
} as const

export const migrate: Command = {
  name: 'migrate',
  help: { ja: 'データベースを、この版が求める形にします。', en: 'Brings the database to what this version expects.' },
  async run({ say }) {
    const server = await openDatabase(readConfig(process.env))
    try {
      const applied = await prepareDatabase(server.url)
      say(applied.length === 0 ? t('変更はありません', 'Nothing to do') : applied.join('\n'))
      return { applied }
    } finally {
      await server.stop()
    }
  },
}

async function passwordFromInput(): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(Buffer.from(part))
  const password = Buffer.concat(parts)
    .toString('utf8')
    .replace(/\r?\n$/, '')
  if (password.length < passwordLength.min || password.length > passwordLength.max) {
    const { min, max } = passwordLength
    throw new CliError(t(`パスワードは${min}〜${max}文字です`, `The password needs ${min} to ${max} characters`), 2)
  }
  return password
}

const isRole = (text: string): text is Role => roles.some((role) => role === text)

export const userCreate: Command = {
  name: 'user create',
  help: {
    ja: 'アカウントを作り、役割を与えます。パスワードは標準入力から読みます。',
    en: 'Makes an account and gives it a role. The password is read from standard input.',
  },
  options: {
    email: { type: 'string', help: { ja: 'メールアドレス', en: 'E-mail address' } },
    name: { type: 'string', help: { ja: '名前', en: 'Name' } },
    role: { type: 'string', help: { ja: `役割：${roles.join('、')}`, en: `Role: ${roles.join(', ')}` } },
    'password-stdin': {
      type: 'boolean',
      help: { ja: 'パスワードを標準入力から読む', en: 'Read the password from standard input' },
    },
    municipality: municipalityOption,
  },
  async run(invocation) {
    const email = neededOption(invocation, 'email')
    const role = neededOption(invocation, 'role')
    if (!isEmail(email))
      throw new CliError(t('メールアドレスの形をお確かめください', 'Please check the e-mail address'), 2)
    if (!isRole(role))
      throw new CliError(t(`役割は ${roles.join('、')} のどれかです`, `A role is one of ${roles.join(', ')}`), 2)
    if (invocation.options['password-stdin'] !== true) {
      throw new CliError(
        t(
          '--password-stdin を付け、パスワードを標準入力から渡してください',
          'Pass the password on standard input, with --password-stdin',
        ),
        2,
      )
    }
    const password = await passwordFromInput()
    return withServices(async (services) => {
      const { code } = await chosenMunicipality(services, invocation)
      const account = await services.identity.ensureAccount({
        email,
        name: textOption(invocation, 'name') ?? email,
        password,
      })
      const actor = systemActor(code, 'machiport user create')
      await inMunicipality(services.database.root, code, async (tx) => {
        const row = { municipality: code, account, role, granted_by: actor.account }
        await tx
          .insertInto('role_grant')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        await record(tx, actor, {
          action: 'accounts.role_granted',
          subject: 'account',
          subject_id: account,
          after: { role },
        })
      })
      invocation.say(t(`${email} を ${role} として登録しました（${code}）`, `${email} is now ${role} in ${code}`))
      return { account, email, role, municipality: code }
    })
  },
}

const accountRows = z.array(z.object({ id: z.string(), email: z.string(), name: z.string() }))

export const userList: Command = {
  name: 'user list',
  help: { ja: 'アカウントと役割の一覧', en: 'Lists accounts and their roles' },
  options: { municipality: municipalityOption },
  run: (invocation) =>
    withServices(async (services) => {
      const { code } = await chosenMunicipality(services, invocation)
      const { rows } = await services.database.pool.query(
        'select id, email, name from auth."user" order by email limit 1000',
      )
      const users = await readingMunicipality(services.database.root, code, async (db) => {
        const listed = []
        for (const account of accountRows.parse(rows))
          listed.push({ ...account, roles: [...(await rolesOf(db, account.id))] })
        return listed
      })
      for (const user of users) invocation.say(`${user.email}\t${user.roles.join(' ')}`)
      return { users }
    }),
}

export const municipalityCreate: Command = {
  name: 'municipality create',
  help: { ja: '自治体を登録します。', en: 'Registers a municipality.' },
  options: {
    code: {
      type: 'string',
      help: { ja: '全国地方公共団体コード（5桁か6桁）', en: 'Municipality code (five or six digits)' },
    },
    name: { type: 'string', help: { ja: '名前（例：みなも区）', en: 'Name in Japanese' } },
    'name-kana': { type: 'string', help: { ja: 'フリガナ', en: 'Reading in katakana' } },
    'name-en': { type: 'string', help: { ja: '英語の名前', en: 'Name in English' } },
    department: { type: 'string', help: { ja: '担当課', en: 'Department, in Japanese' }, default: '産業振興課' },
    'department-en': {
      type: 'string',
      help: { ja: '担当課（英語）', en: 'Department, in English' },
      default: 'Industry Promotion Division',
    },
    phone: { type: 'string', help: { ja: '電話番号', en: 'Telephone number' } },
    host: { type: 'string', help: { ja: 'この自治体の画面のホスト名', en: 'Host name under which it answers' } },
  },
  async run(invocation) {
    const code = municipalityCode(neededOption(invocation, 'code'))
    if (code === null)
      throw new CliError(t('コードの検査数字が合いません', 'The check digit of the code does not fit'), 2)
    const host = textOption(invocation, 'host')
    const row = {
      code: code.code,
      name: neededOption(invocation, 'name'),
      name_kana: neededOption(invocation, 'name-kana'),
      name_en: neededOption(invocation, 'name-en'),
      department: neededOption(invocation, 'department'),
      department_en: neededOption(invocation, 'department-en'),
      phone: neededOption(invocation, 'phone'),
      hosts: host === undefined ? [] : [host],
    }
    return withServices(async ({ database }) => {
      await database.root
        .insertInto('municipality')
        .values(row)
        .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
        .execute()
      invocation.say(t(`${row.name}（${row.code}）を登録しました`, `${row.name_en} (${row.code}) is registered`))
      return row
    })
  },
}

export const auditVerify: Command = {
  name: 'audit verify',
  help: {
    ja: '記録の鎖を確かめます。切れていれば終了コード1。',
    en: 'Verifies the audit chain. Exit status 1 when it is broken.',
  },
  run: ({ say }) =>
    withServices(async ({ database }) => {
      const all = await database.root.selectFrom('municipality').select(['code', 'name']).orderBy('code').execute()
      const chains = []
      for (const { code, name } of all) {
        const verdict = await readingMunicipality(database.root, code, verifyAudit)
        chains.push({ municipality: code, ...verdict })
        say(
          verdict.broken_at === null
            ? t(
                `${name}：${verdict.lines}行、すべてつながっています（${verdict.head.slice(0, 16)}…）`,
                `${code}: ${verdict.lines} lines, whole (${verdict.head.slice(0, 16)}…)`,
              )
            : t(`${name}：${verdict.broken_at}行目で切れています`, `${code}: broken at line ${verdict.broken_at}`),
        )
      }
      const broken = chains.filter(({ broken_at }) => broken_at !== null)
      if (broken.length > 0) throw new CliError(t('記録の鎖が切れています', 'An audit chain is broken'))
      return { chains }
    }),
}
