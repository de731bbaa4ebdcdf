// Puts the invented towns into the database, once.
import { inMunicipality } from '#platform/db/index.ts'
import type { Services } from '#platform/http/env.ts'
import { demoMunicipalities } from './municipalities.ts'
import { demoAccounts, demoPassword } from './accounts.ts'

export interface DemoSize {
  people: number
  organizations: number
  challenges: number
  seed: number
}

/** Row counts; null when a town is there already. */
export async function loadDemo(
  { database, identity }: Services,
  _size: DemoSize,
): Promise<Record<string, number> | null> {
  const known = await database.root.selectFrom('municipality').select('code').execute()
  if (known.length > 0) return null
  await database.root
    .insertInto('municipality')
    .values([...demoMunicipalities])
    .execute()
  for (const { email, name, municipality, roles } of demoAccounts) {
    const account = await identity.ensureAccount({ email, name, password: demoPassword })
    await inMunicipality(database.root, municipality, async (tx) => {
      for (const role of roles)
        await tx.insertInto('role_grant').values({ municipality, account, role, granted_by: 'demo' }).execute()
    })
  }
  return { municipalities: demoMunicipalities.length, accounts: demoAccounts.length }
}

/** What `machiport serve` does in the demo: the standard town, at the first start only. */
export async function loadDemoOnce(services: Services, say: (line: string) => void): Promise<void> {
  const started = performance.now()
  const loaded = await loadDemo(services, { people: 300, organizations: 250, challenges: 40, seed: 1 })
  if (loaded !== null) say(`demo: ${JSON.stringify(loaded)} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
}
