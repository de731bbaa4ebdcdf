// machiport audit
import { verifyAudit } from '#platform/audit/index.ts'
import { type Database, readingMunicipality } from '#platform/db/index.ts'
import { t } from '#platform/i18n/index.ts'
import { CliError, type Command } from './command.ts'
import { withServices } from './services.ts'

/** Every municipality's chain, walked. */
export async function verifyChains({ root }: Pick<Database, 'root'>) {
  const all = await root.selectFrom('municipality').select(['code', 'name']).orderBy('code').execute()
  const chains = []
  for (const { code, name } of all) {
    chains.push({ municipality: code, name, ...(await readingMunicipality(root, code, verifyAudit)) })
  }
  return chains
}

export const auditVerify: Command = {
  run: ({ say }) =>
    withServices(async ({ database }) => {
      const chains = await verifyChains(database)
      for (const { municipality, name, lines, head, broken_at } of chains) {
        say(
          broken_at === null
            ? t(
                `${name}：${lines}行、すべてつながっています（${head.slice(0, 16)}…）`,
                `${municipality}: ${lines} lines, whole (${head.slice(0, 16)}…)`,
              )
            : t(`${name}：${broken_at}行目で切れています`, `${municipality}: broken at line ${broken_at}`),
        )
      }
      if (chains.some(({ broken_at }) => broken_at !== null)) {
        throw new CliError(t('記録の鎖が切れています', 'An audit chain is broken'), 1, { chains })
      }
      return { chains }
    }),
}
