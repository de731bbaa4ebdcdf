// Who is acting, in this municipality: the account, its person and roles here, and for whom staff are typing in.
import { createMiddleware } from 'hono/factory'
import type { Actor } from '#platform/auth/actor.ts'
import { isStaff } from '#platform/auth/actor.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { readActing, rolesOf } from '#modules/accounts/index.ts'
import { findMember, memberAs } from '#modules/members/index.ts'

async function actorOf(c: Ctx): Promise<Actor | null> {
  const { account, municipality, requestId, address } = c.var
  if (account === null) return null
  const { roles, member } = await c.var.read(async (db) => ({
    roles: await rolesOf(db, account.id),
    member: await findMember(db, account.id),
  }))
  const self: Actor = {
    account: account.id,
    municipality: municipality.code,
    person: member.person,
    name: member.name ?? account.name,
    roles,
    organizations: member.organizations,
    acting_for: null,
    request_id: requestId,
    address,
  }
  const whom = isStaff(self) ? await readActing(c, account.id) : null
  const other = whom && (await c.var.read((db) => memberAs(db, whom)))
  if (whom === null || other === null) return self
  const { person, organizations, name } = other
  return { ...self, person, organizations, acting_for: { ...whom, name } }
}

export const findActor = createMiddleware<Env>(async (c, next) => {
  const signedIn = await c.var.services.identity.accountOf(c.req.raw.headers)
  for (const cookie of signedIn?.cookies ?? []) c.header('set-cookie', cookie, { append: true })
  c.set('account', signedIn?.account ?? null)
  c.set('actor', await actorOf(c))
  await next()
})
