// The page of an agreement, the consent of each side, the document.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { found } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { show } from '#ui/show.tsx'
import { entryPaths } from '#modules/entries/index.ts'
import { opportunityPaths } from '#modules/opportunities/index.ts'
import { agree } from '../actions/agree.ts'
import { consentForm } from '../forms.ts'
import { fullNameOf, namesOf } from '../match.ts'
import { AgreementPage } from '../pages/agreement-page.tsx'
import { agreementPaths } from '../paths.ts'
import { canPropose } from '../policy.ts'
import { sideOf, partyViewer } from '#modules/members/index.ts'
import { consentsOf, paymentsOf, versionsOf } from '../queries/agreement.ts'
import { termsPdf } from '../letter/pdf.ts'
import { see } from './see.ts'

export const agreement = new Hono<Env>()

export async function showAgreement(
  c: Ctx,
  forms: { consent?: FormState; payment?: FormState; changed?: boolean },
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const actor = signedIn(c)
  const read = await c.var.read(async (db) => {
    const agreement = await see(db, c)
    return {
      agreement,
      versions: await versionsOf(db, agreement.id),
      consents: await consentsOf(db, agreement.id),
      payments: await paymentsOf(db, agreement.id),
      names: await namesOf(db, actor, agreement),
      full_name: actor.acting_for === null ? await fullNameOf(db, actor) : null,
    }
  })
  const { agreement, versions, names } = read
  const version = versions.find((one) => String(one.version) === c.req.query('version')) ?? found(versions[0])
  const consent = forms.consent ?? { values: { version: String(agreement.version) }, errors: {} }
  return show(
    c,
    {
      title: t('仕事の条件', 'Terms of the work'),
      wide: true,
      status,
      crumbs: [{ label: names.title, href: entryPaths.page(agreement.entry) }, { label: t('仕事の条件', 'Terms') }],
    },
    <AgreementPage
      {...read}
      version={version}
      about={{ ...names, href: opportunityPaths.page(agreement.opportunity), entry: entryPaths.page(agreement.entry) }}
      viewer={found(partyViewer(actor, agreement))}
      may={{
        propose: canPropose(actor, agreement),
        agree: sideOf(actor, agreement),
        confirm: sideOf(actor, agreement) === 'person',
      }}
      signs_as={read.full_name}
      consent={
        status === 409
          ? {
              ...consent,
              values: { ...consent.values, version: String(agreement.version) },
              errors: {
                agree: t(
                  '条件が変わりました。新しい条件を読んでから、もう一度同意してください',
                  'The terms have changed. Please read them and agree again',
                ),
              },
            }
          : consent
      }
      payment={forms.payment ?? { ...emptyForm, values: { id: newId() } }}
      today={today(c.var.now)}
    />,
  )
}

agreement.get('/agreements/:id', (c) => showAgreement(c, {}))

agreement.post('/agreements/:id/consent', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, consentForm)
  if (!read.ok) return showAgreement(c, { consent: read.form }, 422)
  if (actor.acting_for !== null && read.value.name === '') {
    const errors = { name: t('書面にある氏名を入力してください', 'Please enter the name as it stands on the paper') }
    return showAgreement(c, { consent: { ...read.form, errors } }, 422)
  }
  return saving(c, (tx) => agree(tx, actor, id, read.value, c.var.now), {
    done: () => c.redirect(agreementPaths.page(id), 303),
    meanwhile: () => showAgreement(c, { consent: read.form }, 409),
  })
})

agreement.get('/agreements/:id/terms.pdf', async (c) => {
  const actor = signedIn(c)
  const read = await c.var.read(async (db) => {
    const agreement = await see(db, c)
    const versions = await versionsOf(db, agreement.id)
    const number = c.req.query('version') ?? String(agreement.agreed_version ?? agreement.version)
    return {
      agreement,
      version: found(versions.find(({ version }) => String(version) === number)),
      consents: await consentsOf(db, agreement.id),
      title: (await namesOf(db, actor, agreement)).title,
    }
  })
  const pdf = await termsPdf(read, c.var.municipality.name)
  c.header('content-type', 'application/pdf')
  c.header('content-disposition', `attachment; filename="terms-${read.agreement.id}-${read.version.version}.pdf"`)
  return c.body(pdf)
})
