// machiport person: disclosure and erasing for whoever asks at the counter.
import { writeFile } from 'node:fs/promises'
import { systemActor } from '#platform/auth/actor.ts'
import { inMunicipality, readingMunicipality } from '#platform/db/index.ts'
import type { Services } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import type { Gone } from '#platform/privacy/index.ts'
import {
  closeAccount,
  declaredBy,
  erasePerson,
  exportOf,
  findSubject,
  HasRole,
  noteExport,
  planFor,
} from '#modules/privacy/index.ts'
import { modules } from '../modules.ts'
import { CliError, type Command, type Invocation, neededOption } from './command.ts'
import { chosenMunicipality, municipalityOption, withServices } from './services.ts'

const declared = declaredBy(modules)
const operands = 'EMAIL|PERSON-ID'

function whomOf({ positionals }: Invocation): string {
  const [whom] = positionals
  if (whom === undefined)
    throw new CliError(t('メールアドレスか、人の番号が必要です', 'An e-mail address or a person id is needed'), 2)
  return whom
}

const nobody = () => new CliError(t('その人は登録されていません', 'Nobody fits'))

export const personExport: Command = {
  operands,
  options: {
    municipality: municipalityOption,
    out: { type: 'string', help: { ja: '書き出すファイル（.zip）', en: 'File to write (.zip)' } },
  },
  run: (invocation) =>
    withServices(async (services) => {
      const whom = whomOf(invocation)
      const out = neededOption(invocation, 'out')
      const { code } = await chosenMunicipality(services, invocation)
      const made = await exportOf(services, code, declared, whom, true)
      if (made === undefined) throw nobody()
      await writeFile(out, made.archive, { mode: 0o600, flag: 'wx' }).catch(() => {
        throw new CliError(
          t(`${out} に書けません（すでにありませんか）`, `${out} cannot be written (is it there already?)`),
        )
      })
      const actor = systemActor(code, 'machiport person export')
      await inMunicipality(services.database.root, code, (tx) => noteExport(tx, actor, made.person, made.rows))
      invocation.say(t(`${out} に書き出しました（${made.rows}行）`, `Wrote ${out} (${made.rows} rows)`))
      return { person: made.person, rows: made.rows, file: out }
    }),
}

const howWords: Readonly<Record<Gone['how'], () => string>> = {
  rows: () => t('行が消えます', 'rows go'),
  columns: () => t('行が、だれのものかわからなくなります', 'rows no longer say whose they are'),
  nothing: () => t('行は、理由があって残ります', 'rows stay, for a declared reason'),
  names: () => t('行から、その人の名前だけが消えます', 'rows lose only the name'),
  lines: () => t('行の記録から、名前と内容が消えます', 'audit lines lose name and contents'),
}

async function plan({ database }: Services, municipality: string, whom: string, say: Invocation['say']) {
  const planned = await planFor(database, municipality, declared, whom)
  if (planned === undefined) throw nobody()
  for (const { table, how, count } of planned.plan) say(`${table}\t${count}\t${howWords[how]()}`)
  return planned
}

export const personErase: Command = {
  operands,
  options: {
    municipality: municipalityOption,
    yes: {
      type: 'boolean',
      help: {
        ja: '本当に消去する（なければ、何が消えるかを示すだけ）',
        en: 'Really erase (otherwise only say what would go)',
      },
    },
  },
  run: (invocation) =>
    withServices(async (services) => {
      const whom = whomOf(invocation)
      const { code } = await chosenMunicipality(services, invocation)
      if (invocation.options['yes'] !== true) {
        const planned = await plan(services, code, whom, invocation.say)
        invocation.say(
          t('まだ何も消していません。消去するには --yes を付けてください', 'Nothing is erased yet. Add --yes to erase'),
        )
        return { ...planned, erased: false }
      }
      const actor = systemActor(code, 'machiport person erase')
      const account = await readingMunicipality(services.database.root, code, async (db) => {
        return (await findSubject(services.database.root, db, declared, whom))?.account ?? ''
      })
      const done = await erasePerson(services.database, actor, declared, whom).catch((error: unknown) => {
        if (!(error instanceof HasRole)) throw error
        throw new CliError(t('役割を持っています。先に役割を外してください', 'They have a role. Take it away first'))
      })
      if (done === undefined) throw nobody()
      const closed = account !== '' && (await closeAccount(services.database, declared, account))
      invocation.say(
        closed ? t('消去しました。アカウントもなくなりました', 'Erased, the account too') : t('消去しました', 'Erased'),
      )
      return { person: done.person, plan: done.gone, erased: true, account_closed: closed }
    }),
}
