// Typing in for somebody: `accounts` keeps for whom, `members` knows who that is; they meet here.
import { Hono } from 'hono'
import { allow, found } from '#platform/errors.ts'
import { readForm } from '#platform/http/body.ts'
import type { Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { isStaff } from '#platform/auth/actor.ts'
import { accountPaths, actingForm, beginActing, clearActing, endActing, writeActing } from '#modules/accounts/index.ts'
import { memberAs, memberPaths } from '#modules/members/index.ts'

export const actingRoutes = new Hono<Env>()
  .post(accountPaths.acting, async (c) => {
    const actor = signedIn(c)
    allow(isStaff(actor))
    const read = await readForm(c, actingForm)
    const whom = found(read.ok ? read.value : null)
    await c.var.write(async (tx) => {
      found(await memberAs(tx, whom))
      await beginActing(tx, actor, whom)
    })
    await writeActing(c, actor.account, whom)
    return c.redirect(memberPaths.me, 303)
  })
  .post(accountPaths.actingEnd, async (c) => {
    const actor = signedIn(c)
    const whom = actor.acting_for
    if (whom !== null) await c.var.write((tx) => endActing(tx, actor, whom))
    clearActing(c)
    const back = whom?.kind === 'person' ? memberPaths.person(whom.id) : memberPaths.staffOrganizations
    return c.redirect(back, 303)
  })
