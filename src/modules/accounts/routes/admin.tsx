import { Hono } from 'hono'
import { allow, found, foundIf } from '#platform/errors.ts'
import { readForm } from '#platform/http/body.ts'
import { confirmedAccount } from '#platform/http/confirmed.ts'
import type { Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { clean } from '#platform/text/index.ts'
import { show } from '#ui/show.tsx'
import { noteChange } from '../actions/changes.ts'
import { grantRole, revokeRole } from '../actions/roles.ts'
import { holderForm, roleForm } from '../forms.ts'
import { RolesPage } from '../pages/roles.tsx'
import { accountPaths } from '../paths.ts'
import { canGiveRoles, canSeeRoles } from '../policy.ts'
import { accountsById, findAccounts, grantedAccounts, grantsOf } from '../queries.ts'

export const adminRoutes = new Hono<Env>()
  .get(accountPaths.roles, async (c) => {
    const actor = signedIn(c)
    foundIf(canSeeRoles(actor))
    const { root } = c.var.services.database
    const search = clean(c.req.query('q') ?? '')
    const accounts =
      search === '' ? await accountsById(root, await c.var.read(grantedAccounts)) : await findAccounts(root, search)
    const grants = await c.var.read((db) =>
      grantsOf(
        db,
        accounts.map(({ id }) => id),
      ),
    )
    return show(
      c,
      { title: t('役割の管理', 'Roles') },
      <RolesPage search={search} accounts={accounts} grants={grants} mayGive={canGiveRoles(actor)} />,
    )
  })
  .post(accountPaths.roles, async (c) => {
    const actor = signedIn(c)
    foundIf(canSeeRoles(actor))
    const read = await readForm(c, roleForm)
    allow(canGiveRoles(actor))
    // Nothing chosen, nothing changed.
    if (!read.ok) return c.redirect(accountPaths.roles, 303)
    const { account, role } = read.value
    const [known] = await accountsById(c.var.services.database.root, [account])
    await c.var.write((tx) => grantRole(tx, actor, found(known).id, role))
    return c.redirect(accountPaths.roles, 303)
  })
  .post(`${accountPaths.roles}/revocation`, async (c) => {
    const actor = signedIn(c)
    foundIf(canSeeRoles(actor))
    const read = await readForm(c, roleForm)
    const { account, role } = found(read.ok ? read.value : null)
    await c.var.write((tx) => revokeRole(tx, actor, account, role))
    return c.redirect(accountPaths.roles, 303)
  })
  .post(accountPaths.secondFactorReset, async (c) => {
    const actor = signedIn(c)
    foundIf(canSeeRoles(actor))
    allow(canGiveRoles(actor))
    confirmedAccount(c)
    const read = await readForm(c, holderForm)
    if (!read.ok) return c.redirect(accountPaths.roles, 303)
    const { account } = read.value
    const { database, identity } = c.var.services
    const [holder] = await accountsById(database.root, [account])
    const grants = await c.var.read((db) => grantsOf(db, [account]))
    // Of this municipality's own people only: whoever has no role here is not ours to help.
    const known = found((grants.get(account) ?? []).length > 0 ? holder : null)
    await identity.secondFactor.reset(known.id)
    await c.var.write((tx) => noteChange(tx, actor, known, 'second_factor_reset'))
    return c.redirect(accountPaths.roles, 303)
  })
