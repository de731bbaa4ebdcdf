// A challenge that closes leaves nobody in the dark.
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { enter } from './actions/entering.ts'
import { entryWorld, type EntryWorld, words, written } from '../../../test/entry-world.ts'

const note = 'たくさんの応募に励まされました。'

describe('closing a challenge', () => {
  let world: EntryWorld
  beforeAll(async () => {
    world = await entryWorld()
  })
  const close = (id: string) =>
    world.w.post('factory', `/opportunities/${id}/closing`, {
      version: '1',
      closed_reason: 'enough',
      closed_note: note,
    })
  const mails = (address: string) =>
    world.w.inside((tx) =>
      tx.selectFrom('mail').selectAll().where('to_address', '=', address).orderBy('created_at').execute(),
    )

  it('tells each open entrant with the note, and leads on to the answers', async () => {
    const { w, act, entered, newPerson, row, now } = world
    const id = await act.published()
    const entry = await entered(id)
    const reserved = newId()
    const waiting = await newPerson('保留の人')
    await w.inside((tx) => enter(tx, waiting, id, written(reserved), now))
    await w.post('factory', `/entries/${reserved}/reserve`, { version: '1', answer_words: words })
    const declined = newId()
    const answered = await newPerson('見送りの人')
    await w.inside((tx) => enter(tx, answered, id, written(declined), now))
    await w.post('factory', `/entries/${declined}/decline`, { version: '1', reason: 'filled', answer_words: words })
    const answer = await close(id)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/opportunities/${id}/entries/remaining`])
    for (const address of ['member@example.jp', `${waiting.account}@example.jp`]) {
      const mail = (await mails(address)).at(-1)
      expect(mail?.subject).toMatch(/^募集が終了しました/)
      expect(JSON.stringify(mail)).toContain(note)
    }
    const last = (await mails(`${answered.account}@example.jp`)).at(-1)
    expect(last?.subject).not.toMatch(/^募集が終了しました/)
    expect((await row(reserved)).waits_for).toBe('organization')
    expect((await row(declined)).waits_for).toBeNull()
    expect((await w.audited(entry)).at(-1)).toBe('entries.told_of_closing')
  })

  it('shows the note to those who entered and to nobody else', async () => {
    const { act, entered, page } = world
    const id = await act.published()
    await entered(id)
    await close(id)
    expect((await page('member', `/opportunities/${id}`))[1]).toContain(note)
    expect((await page(null, `/opportunities/${id}`))[1]).not.toContain(note)
  })

  it('stays on the desk until everybody has an answer', async () => {
    const { w, act, entered, page } = world
    const id = await act.published({ title: '机に残る募集' })
    await entered(id)
    const desk = async () => (await page('coordinator', '/desk?show=closed-unanswered'))[1]
    expect(await desk()).not.toContain('机に残る募集')
    await close(id)
    expect(await desk()).toContain('机に残る募集')
    await w.post('factory', `/opportunities/${id}/entries/remaining`, { answer_words: words, sure: 'yes' })
    expect(await desk()).not.toContain('机に残る募集')
  })

  it('of one without entries leads back to its page', async () => {
    const id = await world.act.published()
    expect((await close(id)).headers.get('location')).toBe(`/opportunities/${id}`)
  })
})
