// machiport user: the first administrator of an installation, and who has which role.
import { findAccounts, grantsOf } from '#modules/accounts/index.ts'
import { record } from '#platform/audit/index.ts'
import { type Role, roles, systemActor } from '#platform/auth/actor.ts'
import { passwordLength } from '#platform/auth/asked.ts'
import { inMunicipality, readingMunicipality } from '#platform/db/index.ts'
import { t } from '#platform/i18n/index.ts'
import { isEmail } from '#platform/text/index.ts'
import { z } from 'zod'
import { CliError, type Command, neededOption, textOption } from './command.ts'
import { chosenMunicipality, municipalityOption, withServices } from './services.ts'

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
      const [known] = await findAccounts(services.database.root, email)
      const account = await services.identity.ensureAccount({
        email,
        name: textOption(invocation, 'name') ?? email,
        password,
      })
      const actor = systemActor(code, 'machiport user create')
      await inMunicipality(services.database.root, code, async (tx) => {
        const row = { municipality: code, account, role, granted_by: actor.account }
        const added = await tx
          .insertInto('role_grant')
          .values(row)
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
        if (added.numInsertedOrUpdatedRows === 0n) return
        await record(tx, actor, {
          action: 'accounts.role_granted',
          subject: 'account',
          subject_id: account,
          after: { role },
        })
      })
      invocation.say(t(`${email} を ${role} として登録しました（${code}）`, `${email} is now ${role} in ${code}`))
      if (known) {
        invocation.say(
          t(
            'アカウントは前からあり、パスワードは変えていません',
            'The account was there before; its password is unchanged',
          ),
        )
      }
      return { account, email, role, municipality: code, created: known === undefined }
    })
  },
}

const accountRows = z.array(z.object({ id: z.string(), email: z.string(), name: z.string() }))

export const userList: Command = {
  options: { municipality: municipalityOption },
  run: (invocation) =>
    withServices(async ({ database }) => {
      const { code } = await chosenMunicipality({ database }, invocation)
      const { rows } = await database.pool.query('select id, email, name from auth."user" order by email')
      const accounts = accountRows.parse(rows)
      const ids = accounts.map(({ id }) => id)
      const grants = await readingMunicipality(database.root, code, (db) => grantsOf(db, ids))
      const users = accounts.map((account) => ({ ...account, roles: grants.get(account.id) ?? [] }))
      for (const user of users) invocation.say(`${user.email}\t${['member', ...user.roles].join(' ')}`)
      return { users }
    }),
}
