// machiport scheme: a support scheme as a file, to take from town to town.
import { readFile } from 'node:fs/promises'
import { systemActor } from '#platform/auth/actor.ts'
import { inMunicipality, readingMunicipality } from '#platform/db/index.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { importScheme, readSchemeFile, schemeAsFile } from '#modules/schemes/index.ts'
import { CliError, type Command } from './command.ts'
import { chosenMunicipality, municipalityOption, withServices } from './services.ts'

const options = { municipality: municipalityOption }

export const schemeExport: Command = {
  operands: 'ID',
  options,
  run: (invocation) =>
    withServices(async (services) => {
      const [id] = invocation.positionals
      if (id === undefined) throw new CliError(t('制度の番号を指定してください', 'Name the scheme by its id'), 2)
      const { code } = await chosenMunicipality(services, invocation)
      const file = await readingMunicipality(services.database.root, code, (db) => schemeAsFile(db, id))
      if (file === undefined) throw new CliError(t(`この番号の制度はありません：${id}`, `There is no scheme ${id}`))
      invocation.say(file)
      return { id, file }
    }),
}

export const schemeImport: Command = {
  operands: 'FILE',
  options,
  async run(invocation) {
    const [path] = invocation.positionals
    if (path === undefined) throw new CliError(t('ファイルを指定してください', 'Name the file'), 2)
    const text = await readFile(path, 'utf8').catch(() => {
      throw new CliError(t(`ファイルを読めません：${path}`, `This file cannot be read: ${path}`), 2)
    })
    const read = readSchemeFile(text)
    if ('errors' in read) {
      const lines = read.errors.map(({ line, column, why }) => `${path}:${line}:${column} ${t(why)}`)
      throw new CliError(lines.join('\n'), 1, { errors: read.errors })
    }
    return withServices(async (services) => {
      const { code } = await chosenMunicipality(services, invocation)
      const id = newId()
      const actor = systemActor(code, 'machiport scheme import')
      await inMunicipality(services.database.root, code, (tx) => importScheme(tx, actor, id, read.scheme))
      invocation.say(t(`下書きができました：/staff/schemes/${id}`, `A draft is there: /staff/schemes/${id}`))
      return { id }
    })
  },
}
