// The desk for requests for disclosure: administrators only; for anybody else it does not exist.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { found, foundIf } from '#platform/errors.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import { confirmedAccount } from '#platform/http/confirmed.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { isId, newId } from '#platform/id.ts'
import { show } from '#ui/show.tsx'
import { findKnownPerson } from '#modules/members/index.ts'
import { handOver, makeDisclosure, takeRequest } from '../actions/disclose.ts'
import type { Declared } from '../declared.ts'
import { handingForm, requestForm } from '../forms.ts'
import { RequestPage } from '../pages/request-page.tsx'
import { RequestsPage } from '../pages/requests-page.tsx'
import { privacyPaths } from '../paths.ts'
import { canWorkRequests } from '../policy.ts'
import { disclosureRequests, findDisclosureRequest } from '../queries.ts'
import { sendArchive } from './own.tsx'

function administrator(c: Ctx) {
  const actor = signedIn(c)
  foundIf(canWorkRequests(actor))
  return actor
}

async function requestsPage(c: Ctx, form: FormState, status: 200 | 422) {
  const requests = await c.var.read(disclosureRequests)
  const page = { requests, today: today(c.var.now), id: newId(), form }
  return show(c, { title: t('開示請求の受付簿', 'Requests for disclosure'), status }, <RequestsPage {...page} />)
}

const requestOf = async (c: Ctx, id: string) =>
  found(isId(id) ? await c.var.read((db) => findDisclosureRequest(db, id)) : undefined)

async function requestPage(c: Ctx, id: string, form: FormState, status: 200 | 422) {
  const request = await requestOf(c, id)
  const page = { request, today: today(c.var.now), form }
  return show(c, { title: t('開示請求', 'Request for disclosure'), status }, <RequestPage {...page} />)
}

export const requestRoutes = (declared: Declared) =>
  new Hono<Env>()
    .get(privacyPaths.requests, (c) => {
      administrator(c)
      return requestsPage(c, emptyForm, 200)
    })
    .post(privacyPaths.requests, async (c) => {
      const actor = administrator(c)
      const read = await readForm(c, requestForm(c.var.now))
      if (!read.ok) return requestsPage(c, read.form, 422)
      const { whom, ...given } = read.value
      const known = await c.var.read((db) => findKnownPerson(db, whom))
      if (known === undefined) {
        const errors = { whom: t('この人は登録されていません', 'Nobody here has this address') }
        return requestsPage(c, { values: read.form.values, errors }, 422)
      }
      await c.var.write((tx) => takeRequest(tx, actor, { ...given, person: known.person }))
      return c.redirect(privacyPaths.request(given.id), 303)
    })
    .get(`${privacyPaths.requests}/:id`, (c) => {
      administrator(c)
      return requestPage(c, c.req.param('id'), emptyForm, 200)
    })
    .post(`${privacyPaths.requests}/:id/export`, async (c) => {
      const actor = administrator(c)
      const request = await requestOf(c, c.req.param('id'))
      confirmedAccount(c)
      await c.var.write((tx) => makeDisclosure(tx, actor, request.id, c.var.now))
      return sendArchive(c, declared, request.person, true)
    })
    .post(`${privacyPaths.requests}/:id/handing`, async (c) => {
      const actor = administrator(c)
      const { id } = await requestOf(c, c.req.param('id'))
      const read = await readForm(c, handingForm(c.var.now))
      if (!read.ok) return requestPage(c, id, read.form, 422)
      await c.var.write((tx) => handOver(tx, actor, id, read.value))
      return c.redirect(privacyPaths.request(id), 303)
    })
