// Staff look at an account before money goes there.
import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { saving } from '#platform/http/saving.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { applicationPaths, findApplication } from '#modules/applications/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { checkAccount, returnAccount } from '../actions/account.ts'
import { accountReturnForm, checkForm } from '../forms.ts'
import { CheckPage } from '../pages/check-page.tsx'
import { moneyOf } from '../queries/whole.ts'
import { listCrumb, payerIn } from './staff.ts'

export const checking = new Hono<Env>()

const idOf = (c: Ctx): string => c.req.param('id') ?? ''

async function page(c: Ctx, form: FormState = emptyForm, status: 200 | 409 | 422 = 200) {
  payerIn(c)
  const { application, account, passbook } = await c.var.read(async (db) => {
    const application = found(await findApplication(db, idOf(c)))
    return { ...(await moneyOf(db, application.id)), application }
  })
  const title = t('口座の確認', 'Checking an account')
  const props = { application, account: found(account), passbook, form, meanwhile: status === 409 }
  return show(c, { title, status, crumbs: [listCrumb(), { label: title }] }, <CheckPage {...props} />)
}

/** Who was a moment late sees the account as it stands now. */
const act = (c: Ctx, write: (tx: Tx) => Promise<void>): Promise<Response> =>
  saving(c, write, {
    done: () => c.redirect(applicationPaths.one(idOf(c)), 303),
    meanwhile: () => page(c, emptyForm, 409),
  })

checking
  .get('/staff/payments/accounts/:id', (c) => page(c))
  .post('/staff/payments/accounts/:id/check', async (c) => {
    const actor = payerIn(c)
    const read = await readForm(c, checkForm)
    const { version, holder } = found(read.ok ? read.value : null)
    const checked = { version, suggested: holder !== null }
    return act(c, (tx) => checkAccount(tx, actor, idOf(c), checked))
  })
  .post('/staff/payments/accounts/:id/return', async (c) => {
    const actor = payerIn(c)
    const read = await readForm(c, accountReturnForm)
    return read.ok ? act(c, (tx) => returnAccount(tx, actor, idOf(c), read.value)) : page(c, read.form, 422)
  })
