import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'node-html-parser'
import { changed, type FollowingWorld, followingWorld } from '../../../test/following-world.ts'

let world: FollowingWorld
beforeAll(async () => {
  world = await followingWorld()
})
const story = `${changed}はじまりは、返事を出せなかった7件のメールでした。`
const other = `${changed}きっかけは、商工会で隣に座った方のひとことでした。`

const publicly = async (entry: string) => (await world.w.get(null, `/stories/${entry}`)).status
const write = (who: 'member' | 'factory', entry: string, version: string, story: string) =>
  world.w.post(who, `/entries/${entry}/following/story`, { version, story })
const published = async () => {
  const entry = await world.finished()
  for (const who of ['factory', 'member'] as const) await world.approve(who, entry, '1')
  expect(await publicly(entry)).toBe(200)
  return entry
}

describe('the story of a match', () => {
  it('is shown before the approval exactly as it will stand, with the version that is approved', async () => {
    const { w, finished } = world
    const entry = await finished()
    const page = parse(await (await w.get('member', `/entries/${entry}/following`)).text())
    const preview = page.querySelector('#preview')
    expect(preview?.textContent).toContain('三か月、ありがとうございました')
    expect(preview?.textContent).toContain('14件')
    expect(preview?.querySelector('input[name=version]')?.getAttribute('value')).toBe('1')
    const text = preview?.querySelector('.story')?.textContent
    for (const who of ['factory', 'member'] as const) await world.approve(who, entry, '1')
    const open = parse(await (await w.get(null, `/stories/${entry}`)).text())
    expect(open.querySelector('.story')?.textContent).toBe(text)
  })

  it('written by two at once tells the second what the first wrote, and keeps theirs', async () => {
    const entry = await world.finished()
    expect((await write('member', entry, '1', story)).status).toBe(303)
    const late = await write('factory', entry, '1', other)
    const page = parse(await late.text())
    expect(late.status).toBe(409)
    expect(page.querySelector('#story-text')?.textContent).toBe(other)
    expect(page.querySelector('.said')?.textContent).toContain(story)
    expect((await write('factory', entry, '2', other)).status).toBe(303)
  })

  it('is approved anew once the words of thanks on it change, and comes down until then', async () => {
    const { w, approve, outcome } = world
    const entry = await published()
    const thanks = '現場を見せてくださり、ありがとうございました。'
    expect((await w.post('member', `/entries/${entry}/following/thanks`, { thanks })).status).toBe(303)
    expect(await outcome(entry)).toMatchObject({ version: 2, approved_by_person: null, published_at: null })
    expect(await publicly(entry)).toBe(404)
    expect((await approve('member', entry, '1')).status).toBe(409)
    for (const who of ['member', 'factory'] as const) await approve(who, entry, '2')
    expect(await (await w.get(null, `/stories/${entry}`)).text()).toContain(thanks)
  })

  it('of a match that broke off can be neither written nor approved, by whatever form', async () => {
    const { running, ending, approve, outcome } = world
    const entry = await running()
    await ending(entry, { how: 'interrupted', changed: '途中までの成果です。', why: '異動' })
    expect((await outcome(entry))?.story).toBe('')
    expect((await write('member', entry, '1', story)).status).toBe(409)
    for (const who of ['factory', 'member'] as const) expect((await approve(who, entry, '1')).status).toBe(409)
    expect(await publicly(entry)).toBe(404)
  })

  it('in the list begins with whole characters', async () => {
    const entry = await world.finished({ changed: '👨‍👩‍👧'.repeat(120) })
    for (const who of ['factory', 'member'] as const) await world.approve(who, entry, '1')
    const card = parse(await (await world.w.get(null, '/stories')).text())
      .querySelectorAll('.card')
      .find((one) => one.outerHTML.includes(entry))
    expect(card?.textContent).toContain(`${'👨‍👩‍👧'.repeat(90)}…`)
  })
})

describe('words that are too long', () => {
  it('stay where they were written, with a sentence on the field', async () => {
    const { w, running, finished, pulse } = world
    const page = async (answer: Response) => parse(await answer.text())
    const long = 'あ'.repeat(301)
    const refused = await pulse('member', await running(), 'well', long)
    expect(refused.status).toBe(422)
    const field = await page(refused)
    expect(field.querySelector('#pulse-words')?.textContent).toBe(long)
    expect(field.querySelector('#pulse-words-error')?.textContent).toContain('300文字までで')
    const thanks = 'い'.repeat(601)
    const again = await w.post('member', `/entries/${await finished()}/following/thanks`, { thanks })
    expect(again.status).toBe(422)
    const second = await page(again)
    expect(second.querySelector('#thanks')?.textContent).toBe(thanks)
    expect(second.querySelector('#thanks-error')?.textContent).toContain('600文字までで')
  })
})
