// Entries in the challenges' ward: who enters, what is stored, what is mailed.
import { parse } from 'node-html-parser'
import { expect } from 'vitest'
import type { Actor } from '#platform/auth/actor.ts'
import { newId } from '#platform/id.ts'
import { insertPeople } from '#modules/members/index.ts'
import { acts, challengeWorld, type Values, type Who } from './challenge-world.ts'
import { personRow } from './person-row.ts'

export const motive = '前の職場で英語の問い合わせに5年こたえてきました。お役に立てると思います。'
export const words = 'ご応募ありがとうございました。よく検討してお返事します。'

/** An entry as an action takes it. */
export const written = (id: string, text = motive) => ({
  id,
  motive: text,
  questions: '',
  start_on: null,
  in_group: false,
  group_name: '',
})

export async function entryWorld() {
  const w = await challengeWorld()
  const actorOf = (person: string, name = '応募の人', organizations: Actor['organizations'] = new Map()): Actor => ({
    account: person,
    municipality: '000019',
    person,
    name,
    roles: new Set(['member']),
    organizations,
    acting_for: null,
    request_id: '-',
    address: '-',
  })

  const newPerson = async (name: string): Promise<Actor> => {
    const id = newId()
    const person = personRow({ id, account: id, display_name: name, email: `${id}@example.jp` })
    await w.inside((tx) => insertPeople(tx, [person]))
    return actorOf(id, name)
  }

  const form = (values: Values = {}): Values => ({
    id: newId(),
    motive,
    start_on: '',
    questions: '',
    group_name: '',
    ...values,
  })
  const entered = async (opportunity: string, values: Values = {}): Promise<string> => {
    const sent = form(values)
    const answer = await w.post('member', `/opportunities/${opportunity}/entry`, sent)
    expect(answer.status).toBe(303)
    return String(sent.id)
  }
  const row = (id: string) =>
    w.inside((tx) => tx.selectFrom('entry').selectAll().where('id', '=', id).executeTakeFirstOrThrow())
  const page = async (who: Who, path: string) => {
    const answer = await w.get(who, path)
    return [answer.status, parse(await answer.text()).querySelector('main')?.textContent ?? ''] as const
  }
  const mailsTo = async (account: string) =>
    (
      await w.inside((tx) =>
        tx
          .selectFrom('mail')
          .select('subject')
          .where('to_address', '=', `${account}@example.jp`)
          .orderBy('created_at')
          .execute(),
      )
    ).map(({ subject }) => subject)
  const now = new Date()
  const boss = actorOf(w.people.factory, '社長', new Map([[w.organization, 'representative']]))
  return { w, act: acts(w), actorOf, newPerson, form, entered, row, page, mailsTo, now, boss }
}

export type EntryWorld = Awaited<ReturnType<typeof entryWorld>>
