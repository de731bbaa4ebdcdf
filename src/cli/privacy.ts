// machiport privacy register
import { declaredBy, registerCsv, registerMarkdown } from '#modules/privacy/index.ts'
import { t } from '#platform/i18n/index.ts'
import { modules } from '../modules.ts'
import { CliError, type Command, textOption } from './command.ts'
import { chosenMunicipality, municipalityOption, withServices } from './services.ts'

const formats = { csv: registerCsv, markdown: registerMarkdown }
const isFormat = (name: string): name is keyof typeof formats => Object.hasOwn(formats, name)

export const privacyRegister: Command = {
  options: {
    municipality: municipalityOption,
    format: { type: 'string', default: 'csv', help: { ja: 'csv または markdown', en: 'csv or markdown' } },
  },
  async run(invocation) {
    const format = textOption(invocation, 'format') ?? 'csv'
    if (!isFormat(format)) throw new CliError(t('--format は csv か markdown です', '--format is csv or markdown'), 2)
    return withServices(async (services) => {
      const office = await chosenMunicipality(services, invocation)
      const text = formats[format](declaredBy(modules), office)
      invocation.say(text)
      return { municipality: office.code, format, text }
    })
  },
}
