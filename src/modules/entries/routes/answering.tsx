// Accept, keep in reserve, decline; and the entrant's taking back.
import { Hono } from 'hono'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { typed, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { saving } from '#platform/http/saving.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { accept, decline, reserve } from '../actions/answering.ts'
import { withdraw } from '../actions/entering.ts'
import { acceptForm, declineForm, reserveForm, withdrawForm } from '../forms.ts'
import { AcceptPage, DeclinePage, ReservePage, WithdrawPage } from '../pages/answers.tsx'
import { entryPaths } from '../paths.ts'
import { acceptText, type DeclineReason, declineReasons, declineTexts, reserveText } from '../phrases.ts'
import { canAnswer, canLead } from '../policy.ts'
import { seeEntry } from './page-of.tsx'

export const answering = new Hono<Env>()

type Kind = 'acceptance' | 'reserve' | 'decline' | 'withdrawal'
type Status = 200 | 409 | 422

const titles: Record<Kind, Phrase> = {
  acceptance: { ja: 'お願いする', en: 'Accept' },
  reserve: { ja: '保留にする', en: 'Keep in reserve' },
  decline: { ja: 'お断りする', en: 'Decline' },
  withdrawal: { ja: '応募を取り下げる', en: 'Withdraw my entry' },
}

const reasonOf = (text: string | undefined): DeclineReason | undefined =>
  declineReasons.find((reason) => reason === text)

/** The words each form begins with. */
const beginning = (kind: Kind, reason: DeclineReason | undefined): FormState['values'] => {
  if (kind === 'acceptance') return { answer_words: t(acceptText) }
  if (kind === 'reserve') return { answer_words: t(reserveText) }
  return kind === 'decline' && reason !== undefined ? { reason, answer_words: t(declineTexts[reason]) } : {}
}

async function showAnswer(c: Ctx, kind: Kind, form: FormState | null, status: Status = 200, beyond = false) {
  const actor = signedIn(c)
  const { entry, o, viewer } = await c.var.read((db) => seeEntry(db, actor, c.req.param('id') ?? ''))
  allow(kind === 'withdrawal' ? canLead(actor, entry) : canAnswer(actor, viewer))
  const version = String(entry.version)
  const asked = reasonOf(c.req.query('reason'))
  const start = form ?? (await openForm(c, { values: { version, ...beginning(kind, asked) }, errors: {} }))
  const edited = status === 409
  const props = {
    id: entry.id,
    to: o.title,
    form: edited ? { ...start, values: { ...start.values, version } } : start,
    edited,
  }
  const pages = {
    acceptance: () => <AcceptPage {...props} beyond={beyond} seats={o.seats} />,
    reserve: () => <ReservePage {...props} />,
    decline: () => <DeclinePage {...props} reason={reasonOf(typed(start, 'reason'))} />,
    withdrawal: () => <WithdrawPage {...props} accepted={entry.state === 'accepted'} />,
  }
  return show(c, { title: t(titles[kind]), status }, pages[kind]())
}

/** Back to the entry; to the same page with what was typed where the places ran out, or somebody changed it meanwhile. */
const act = (c: Ctx, kind: Kind, form: FormState, write: (tx: Tx) => Promise<boolean | void>): Promise<Response> =>
  saving(c, write, {
    done: (done) =>
      done === false ? showAnswer(c, kind, form, 422, true) : c.redirect(entryPaths.page(c.req.param('id') ?? ''), 303),
    meanwhile: () => showAnswer(c, kind, form, 409),
  })

for (const kind of ['acceptance', 'reserve', 'decline', 'withdrawal'] as const) {
  answering.get(`/entries/:id/${kind}`, (c) => showAnswer(c, kind, null))
}

answering.post('/entries/:id/acceptance', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, acceptForm)
  if (!read.ok) return showAnswer(c, 'acceptance', read.form, 422)
  return act(c, 'acceptance', read.form, (tx) => accept(tx, actor, id, read.value, c.var.now))
})

answering.post('/entries/:id/reserve', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, reserveForm)
  if (!read.ok) return showAnswer(c, 'reserve', read.form, 422)
  return act(c, 'reserve', read.form, (tx) => reserve(tx, actor, id, read.value, c.var.now))
})

answering.post('/entries/:id/decline', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, declineForm)
  if (!read.ok) return showAnswer(c, 'decline', read.form, 422)
  return act(c, 'decline', read.form, (tx) => decline(tx, actor, id, read.value, c.var.now))
})

answering.post('/entries/:id/withdrawal', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, withdrawForm)
  if (!read.ok) return showAnswer(c, 'withdrawal', read.form, 422)
  return act(c, 'withdrawal', read.form, (tx) => withdraw(tx, actor, id, read.value, c.var.now))
})
