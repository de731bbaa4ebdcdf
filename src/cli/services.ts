// What most commands need: everything started, and one municipality chosen.
import type { MunicipalityTable } from '#platform/db/tables.ts'
import type { Services } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { boot } from '../boot.ts'
import { CliError, type Invocation, textOption } from './command.ts'

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
export async function chosenMunicipality(
  services: Pick<Services, 'database'>,
  invocation: Invocation,
): Promise<MunicipalityTable> {
  const all = await services.database.root.selectFrom('municipality').selectAll().orderBy('code').execute()
  const code = textOption(invocation, 'municipality')
  const found = code === undefined ? (all.length === 1 ? all[0] : undefined) : all.find((one) => one.code === code)
  if (found) return found
  if (all.length === 0) {
    throw new CliError(
      t(
        '先に machiport municipality create で自治体を登録してください',
        'First register one: machiport municipality create',
      ),
    )
  }
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
