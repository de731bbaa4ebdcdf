// Agreements in the challenges' ward: accepted, proposed, agreed.
import { parse } from 'node-html-parser'
import { expect } from 'vitest'
import type { Values, Who } from './challenge-world.ts'
import { entryWorld } from './entry-world.ts'

export async function agreementWorld() {
  const world = await entryWorld()
  const { w, act, entered } = world

  const accepted = async (): Promise<string> => {
    const entry = await entered(await act.published())
    const answer_words = 'ぜひお願いします。来週からよろしくお願いいたします。'
    expect((await w.post('factory', `/entries/${entry}/acceptance`, { version: '1', answer_words })).status).toBe(303)
    return entry
  }

  /** The form as the page fills it in. */
  const filled = async (who: Who, path: string): Promise<Values> => {
    const page = parse(await (await w.get(who, path)).text())
    const values: Values = {}
    for (const field of page.querySelectorAll('main input, main textarea, main option[selected]')) {
      const name = field.getAttribute('name') ?? field.closest('select')?.getAttribute('name')
      const chosen = !['radio', 'checkbox'].includes(field.getAttribute('type') ?? '') || field.hasAttribute('checked')
      if (name !== undefined && chosen)
        values[name] = field.tagName === 'TEXTAREA' ? field.textContent : (field.getAttribute('value') ?? '')
    }
    return values
  }

  const proposed = async (values: Values = {}): Promise<{ id: string; entry: string }> => {
    const entry = await accepted()
    const form = {
      ...(await filled('factory', `/entries/${entry}/agreement/new`)),
      client_address: 'みなも区新川岸3-11-5',
      ...values,
    }
    const answer = await w.post('factory', `/entries/${entry}/agreement`, form)
    expect(answer.status).toBe(303)
    return { id: answer.headers.get('location')?.split('/').at(-1) ?? '', entry }
  }

  const consent = (who: Who, id: string, version = '1') =>
    w.post(who, `/agreements/${id}/consent`, { version, name: `氏名 ${who}`, agree: 'yes' })

  const agreed = async (values: Values = {}) => {
    const made = await proposed(values)
    for (const who of ['member', 'factory'] as const) expect((await consent(who, made.id)).status).toBe(303)
    return made
  }

  const payments = (id: string) =>
    w.inside((tx) => tx.selectFrom('payment').selectAll().where('agreement', '=', id).orderBy('due_on').execute())

  return { ...world, accepted, filled, proposed, consent, agreed, payments }
}
