// machiport import …: real files, read row by row.
import { t } from '#platform/i18n/index.ts'
import { importVisionFile } from '#modules/vision/index.ts'
import { chosenMunicipality, municipalityOption, withServices } from './services.ts'
import { CliError, type Command, type Invocation } from './command.ts'

const onlyFile = ({ positionals }: Invocation): string => {
  const [file] = positionals
  if (file === undefined) throw new CliError(t('ファイルを指定してください', 'Name a file'), 2)
  return file
}

export const importVision: Command = {
  name: 'import vision',
  operands: 'FILE',
  help: { ja: 'ビジョンの体系表（CSV）を取り込みます。', en: 'Imports the table of the vision (CSV).' },
  options: { municipality: municipalityOption },
  run: (invocation) =>
    withServices(async (services) => {
      const { code } = await chosenMunicipality(services, invocation)
      const report = await importVisionFile(services, code, onlyFile(invocation))
      invocation.say(JSON.stringify(report, null, 2))
      return report
    }),
}
