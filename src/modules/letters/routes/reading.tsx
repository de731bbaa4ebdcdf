// A letter as it is read: by the applicant, who opens it, and by staff, who post it.
import { Hono } from 'hono'
import { today } from '#platform/calendar/index.ts'
import { allow, found, foundIf } from '#platform/errors.ts'
import { findFile, sendFile } from '#platform/files/index.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { readForm } from '#platform/http/body.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { applicationPaths, isApplicant } from '#modules/applications/index.ts'
import { findScheme } from '#modules/schemes/index.ts'
import { openLetter, postLetter } from '../actions/receive.ts'
import { postingForm } from '../forms.ts'
import { LetterPage } from '../pages/letter-page.tsx'
import { titleOf } from '../kinds/index.ts'
import { letterPaths } from '../paths.ts'
import { canListLetters, canOpen, canPost, canReadContent } from '../policy.ts'
import { letterFor } from '../queries/readers.ts'

export const reading = new Hono<Env>()

async function readLetter(c: Ctx) {
  const [actor, id] = [signedIn(c), c.req.param('id') ?? '']
  const read = await c.var.read(async (db) => {
    const letter = found(await letterFor(db, actor, id))
    const { title } = found(await findScheme(db, letter.scheme))
    return { letter, scheme: title, file: letter.pdf === null ? null : ((await findFile(db, letter.pdf)) ?? null) }
  })
  return { ...read, actor }
}

async function page(c: Ctx, form: FormState, status: 200 | 422 = 200) {
  const { actor, ...read } = await readLetter(c)
  const { letter, scheme } = read
  const may = { mayOpen: canOpen(actor, letter), mayRead: canReadContent(actor, letter), mayPost: canPost(actor) }
  const title = may.mayRead && !may.mayOpen ? t(titleOf(letter.kind, letter.content.title)) : t('通知書', 'Letter')
  const staff = canListLetters(actor)
  const from =
    staff && !isApplicant(actor, letter)
      ? { label: t('通知書の一覧', 'Letters'), href: letterPaths.staff() }
      : { label: t('わたしの申請', 'My applications'), href: applicationPaths.mine() }
  const crumbs = [from, { label: scheme, href: applicationPaths.one(letter.application) }, { label: title }]
  return show(c, { title, wide: true, status, crumbs }, <LetterPage {...read} {...may} staff={staff} form={form} />)
}

reading
  .get('/letters/:id', (c) => page(c, emptyForm))
  .post('/letters/:id/opening', async (c) => {
    const { letter, actor } = await readLetter(c)
    await c.var.write((tx) => openLetter(tx, actor, letter.id, c.var.now))
    return c.redirect(letterPaths.one(letter.id), 303)
  })
  .post('/letters/:id/posting', async (c) => {
    const { letter, actor } = await readLetter(c)
    allow(canPost(actor))
    const read = await readForm(c, postingForm)
    if (!read.ok) return page(c, read.form, 422)
    const { posted_on } = read.value
    if (posted_on < letter.decided_on || posted_on > today(c.var.now)) {
      const why = t('決定した日から今日までの日を入力してください', 'Please enter a day from the decision until today')
      return page(c, { ...read.form, errors: { posted_on: why } }, 422)
    }
    await c.var.write((tx) => postLetter(tx, actor, letter.id, posted_on))
    return c.redirect(letterPaths.one(letter.id), 303)
  })
  .get('/letters/:id/letter.pdf', async (c) => {
    const { letter, file, actor } = await readLetter(c)
    foundIf(canReadContent(actor, letter))
    return sendFile(c, found(file))
  })
