// The applicant's own: their account, their invoice; and that it is all done.
import { Hono } from 'hono'
import { found, foundIf } from '#platform/errors.ts'
import type { StoredFile } from '#platform/files/index.ts'
import type { Said } from '#platform/forms/said.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { posted, readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { applicationPaths, findApplication, isApplicant, numberText } from '#modules/applications/index.ts'
import { answerChanges, callTerms, readAnswers, valuesOf } from '#modules/schemes/index.ts'
import { changeAccount } from '../actions/account.ts'
import { close } from '../actions/close.ts'
import { invoice } from '../actions/invoice.ts'
import { accountAnswers, accountForm, answeredAccount } from '../bank/account.ts'
import { accountVersionForm, closingForm } from '../forms.ts'
import { invoicePdf } from '../letter/invoice.ts'
import { AccountPage, InvoicePage } from '../pages/account-page.tsx'
import { canPay } from '../policy.ts'
import { addressOf, invoiceOf } from '../queries/invoice.ts'
import { moneyOf } from '../queries/whole.ts'
import { payerIn } from './staff.ts'

export const own = new Hono<Env>()

/** For whose it is; `payers`: for those who pay as well. Others do not learn that there is anything. */
async function readOwn(c: Ctx, payers = false) {
  const actor = signedIn(c)
  return c.var.read(async (db) => {
    const application = found(await findApplication(db, c.req.param('id') ?? ''))
    foundIf(isApplicant(actor, application) || (payers && canPay(actor)))
    const money = await moneyOf(db, application.id)
    return { actor, application, ...money, terms: await callTerms(db, application) }
  })
}
type Own = Awaited<ReturnType<typeof readOwn>>

const crumbs = ({ application, terms }: Own, here: string) => [
  { label: t('わたしの申請', 'My applications'), href: applicationPaths.mine() },
  { label: terms.title, href: applicationPaths.one(application.id) },
  { label: here },
]

function accountPage(c: Ctx, read: Own, form: FormState, status: 200 | 409 | 422 = 200, meanwhile?: readonly Said[]) {
  const { application, account, payments, terms } = read
  const title = t('振込先の口座', 'Account to be paid to')
  const batched = payments.some(({ state }) => state === 'batched')
  const props = {
    application: application.id,
    title: terms.title,
    form,
    version: account?.version ?? 0,
    batched,
    returned: account?.returned_words ?? '',
  }
  return show(c, { title, status, crumbs: crumbs(read, title) }, <AccountPage {...props} meanwhile={meanwhile} />)
}

const kept = ({ account }: Own): FormState =>
  account === undefined ? emptyForm : { values: valuesOf(accountForm(), accountAnswers(account)), errors: {} }

/** The picture is asked for with every change; what it is, its bytes say. */
function passbookErrors(file: StoredFile | undefined): Record<string, string> {
  if (file === undefined)
    return { passbook: t('通帳の写しを添えてください', 'Please attach a picture of the bankbook') }
  return file.type === 'application/pdf' || file.type.startsWith('image/')
    ? {}
    : {
        passbook: t(
          '写真（JPEG・PNG・WebP）かPDFで添えてください',
          'Please attach a picture (JPEG, PNG, WebP) or a PDF',
        ),
      }
}

const paymentIn = ({ payments }: Own, id: string) => found(payments.find((one) => one.id === id))

own
  .get('/applications/:id/account', async (c) => {
    const read = await readOwn(c)
    found(read.payments[0])
    return accountPage(c, read, await openForm(c, kept(read)))
  })
  .post('/applications/:id/account', async (c) => {
    const read = await readOwn(c)
    const { values, files, fileErrors } = await posted(c)
    const answered = readAnswers(accountForm(), values)
    const sent = await readForm(c, accountVersionForm)
    const { passbook } = files
    const whole = { values, errors: { ...answered.whole.errors, ...passbookErrors(passbook), ...fileErrors } }
    if (Object.keys(whole.errors).length > 0 || !sent.ok || passbook === undefined)
      return accountPage(c, read, whole, 422)
    const entered = { account: answeredAccount(answered.answers), passbook, ...sent.value }
    const id = read.application.id
    return saving(c, (tx) => changeAccount(tx, read.actor, id, entered, c.var.now), {
      done: () => c.redirect(applicationPaths.one(id), 303),
      meanwhile: async () => {
        const now = await readOwn(c)
        const stored = now.account === undefined ? {} : accountAnswers(now.account)
        const changes = answerChanges(accountForm(), stored, answered.answers)
        const differing = changes.map(({ label, before }) => ({ label, text: before }))
        return accountPage(c, now, { values, errors: {} }, 409, differing)
      },
    })
  })
  .get('/applications/:id/payments/:payment/invoice', async (c) => {
    const read = await readOwn(c)
    const payment = paymentIn(read, c.req.param('payment'))
    if (payment.state !== 'asked') return c.redirect(applicationPaths.one(read.application.id), 303)
    const title = t('請求', 'Invoice')
    const { application, account, terms } = read
    const address = await c.var.read((db) => addressOf(db, application))
    const props = { application: application.id, name: application.applicant_name, title: terms.title, address }
    return show(
      c,
      { title, crumbs: crumbs(read, title) },
      <InvoicePage {...props} payment={payment} account={account} />,
    )
  })
  .post('/applications/:id/payments/:payment/invoice', async (c) => {
    const [actor, id] = [signedIn(c), c.req.param('id')]
    await c.var.write((tx) => invoice(tx, actor, id, c.req.param('payment'), c.var.now))
    return c.redirect(applicationPaths.one(id), 303)
  })
  .get('/applications/:id/payments/:payment/invoice.pdf', async (c) => {
    const read = await readOwn(c, true)
    const payment = paymentIn(read, c.req.param('payment'))
    const number = numberText(read.application)
    const invoiced = await c.var.read((db) => invoiceOf(db, payment, read.terms.title))
    const pdf = invoicePdf({ payment, invoiced, number, town: c.var.municipality.name, on: found(payment.invoiced_on) })
    c.header('content-type', 'application/pdf')
    c.header('content-disposition', `attachment; filename="invoice-${number}.pdf"`)
    return c.body(pdf)
  })
  .post('/applications/:id/closing', async (c) => {
    const actor = payerIn(c)
    const read = await readForm(c, closingForm)
    const { words } = found(read.ok ? read.value : null)
    const id = c.req.param('id')
    await c.var.write((tx) => close(tx, actor, id, words))
    return c.redirect(applicationPaths.one(id), 303)
  })
