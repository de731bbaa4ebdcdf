// One entry, and the talk about it.
import { Hono } from 'hono'
import { readForm } from '#platform/http/body.ts'
import type { Env } from '#platform/http/env.ts'
import { openForm } from '#platform/http/kept-form.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { newId } from '#platform/id.ts'
import { say } from '../actions/talking.ts'
import { messageForm } from '../forms.ts'
import { entryPaths } from '../paths.ts'
import { showEntry } from './page-of.tsx'

export const reading = new Hono<Env>()

reading.get('/entries/:id', async (c) =>
  showEntry(c, c.req.param('id'), await openForm(c, { values: { id: newId() }, errors: {} })),
)

reading.post('/entries/:id/messages', async (c) => {
  const actor = signedIn(c)
  const id = c.req.param('id')
  const read = await readForm(c, messageForm)
  if (!read.ok) return showEntry(c, id, read.form, 422)
  await c.var.write((tx) => say(tx, actor, id, read.value))
  return c.redirect(`${entryPaths.page(id)}#talk`, 303)
})
