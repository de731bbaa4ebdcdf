// The cookie of somebody signed in: the first person of the town, or a member of staff.
import type { Client } from 'pg'
import type { Services } from '#platform/http/env.ts'
import { id, kinds, municipality } from './town.ts'

export async function signIn(
  services: Services,
  admin: Client,
  who: string,
  town: string = municipality,
): Promise<string> {
  const password = 'correct horse battery'
  const email = `${who}@bench.example.jp`
  const account = await services.identity.ensureAccount({ email, name: who, password })
  await admin.query(`select set_config('app.municipality', '${town}', false)`)
  if (who === 'member')
    await admin.query('update person set account = $1 where municipality = $2 and id = $3', [
      account,
      town,
      id(kinds.person, 0),
    ])
  else
    await admin.query(
      "insert into role_grant (municipality, account, role, granted_by) values ($1, $2, $3, '') on conflict do nothing",
      [town, account, who],
    )
  const { root } = services.database
  const answer = await services.identity.signIn({ root, municipality: town, next: '/' }, new Headers(), {
    email,
    password,
  })
  return (answer?.cookies ?? []).map((line) => line.split(';')[0]).join('; ')
}
