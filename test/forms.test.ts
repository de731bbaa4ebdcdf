// Every form there is, found on the pages themselves and filled with nonsense: none answers 500, none loses what was typed.
import fc from 'fast-check'
import { parse } from 'node-html-parser'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/id.ts'
import { factoryEvents, memberApplied } from './event-writing.ts'
import { drawWalk } from './draw-walk.ts'
import { schemeWalk } from './scheme-walk.ts'
import { supportWalk } from './support-walk/index.ts'
import { eventDay } from './event-day.ts'
import { acts, challengeWorld, type ChallengeWorld, type Values, type Who } from './challenge-world.ts'

interface Found {
  who: Who
  page: string
  action: string
  names: string[]
  hidden: Record<string, string>
}

const nonsense = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '　',
    '0',
    '-1',
    '１２３',
    '1e309',
    'NaN',
    '99999999999999999999',
    '2027-02-30',
    '平成32年1月1日',
    '25:99',
    '🍣👨‍👩‍👧‍👦',
    '𠮷辻󠄀髙﨑',
    '\u0000\u0007\u202Ehi\r\n\t',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'; drop table person; --",
    '%00%ff',
    '__proto__',
    'constructor',
    'yes',
    '../../etc/passwd',
    'javascript:alert(1)',
    '019a0000-0000-7000-8000-000000000000',
    '\uD800',
    'あ'.repeat(5000),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const filling = fc.oneof(
  { weight: 4, arbitrary: nonsense },
  { weight: 1, arbitrary: fc.array(nonsense, { maxLength: 3 }) },
)

describe('every form', () => {
  let w: ChallengeWorld
  let forms: Found[]

  beforeAll(async () => {
    w = await challengeWorld()
    const draft = await acts(w).draft()
    const published = await acts(w).published()
    const events = await factoryEvents(w)
    const applied = await memberApplied(w, events.published)
    const day = await eventDay(w, events.published)
    const walk = await drawWalk(w)
    const support = await schemeWalk(w)
    const pages: [Who, string][] = [
      ...walk.pages,
      ...support.pages,
      ...(await supportWalk(w)).pages,
      [null, '/register'],
      [null, '/sign-in'],
      [null, '/password/forgotten'],
      [null, '/password/new?token=x'],
      ['factory', '/me/profile'],
      ['factory', '/me/consent'],
      ['factory', '/organizations/new'],
      ['factory', `/organizations/${w.organization}/edit`],
      ['factory', `/organizations/${w.organization}/people`],
      ['factory', `/opportunities/new?organization=${w.organization}&kind=side-job`],
      ['factory', `/opportunities/new?organization=${w.organization}&kind=taste`],
      ['factory', `/opportunities/${draft}/edit`],
      ['factory', `/opportunities/${draft}`],
      ['factory', `/opportunities/${published}`],
      ['factory', `/opportunities/${published}/entries`],
      ['member', `/opportunities/${published}/entry/new`],
      ['member', `/o/${w.organization}`],
      ['coordinator', `/opportunities/${published}/candidates`],
      ['coordinator', `/opportunities/${draft}/review`],
      ['coordinator', '/staff/people/new'],
      ['coordinator', '/staff/claims'],
      ['coordinator', '/desk'],
      ['coordinator', `/o/${w.organization}`],
      ['coordinator', `/people/${w.people.factory}`],
      ['factory', '/notices'],
      ['factory', `/events/new?organization=${w.organization}&kind=course`],
      ['factory', `/events/${events.draft}/edit`],
      ['factory', `/events/${events.published}/edit`],
      ['factory', `/events/${events.published}/materials`],
      ['factory', `/events/${events.published}/ideas`],
      ['factory', `/events/${events.published}/report`],
      ['factory', `/events/${events.published}/manage`],
      ['factory', `/events/${events.draft}/questions`],
      ['coordinator', `/events/${events.draft}/manage`],
      [null, `/events/${events.published}/registration`],
      ['coordinator', `/events/${events.published}/registration`],
      ['coordinator', `/events/${events.published}/registrations/new`],
      ['factory', day.seating],
      ['coordinator', day.door],
      [null, applied.ticket],
      [null, `${applied.ticket}/answers`],
      ['factory', `/events/${events.published}/registrations`],
      ['factory', `/events/${events.published}/registrations/${applied.id}`],
    ]
    forms = []
    for (const [who, page] of pages) {
      const html = parse(await (await w.get(who, page)).text())
      for (const form of html.querySelectorAll('form[method=post]')) {
        const inputs = form.querySelectorAll('[name]')
        forms.push({
          who,
          page,
          action: form.getAttribute('action') ?? page,
          names: [...new Set(inputs.map((input) => input.getAttribute('name') ?? ''))],
          hidden: Object.fromEntries(
            inputs
              .filter((i) => i.getAttribute('type') === 'hidden')
              .map((i) => [i.getAttribute('name') ?? '', i.getAttribute('value') ?? '']),
          ),
        })
      }
    }
    const seen = new Set<string>(['/sign-out'])
    forms = forms.filter(
      ({ who, action }) => !seen.has(`${who} ${action}`) && !seen.has(action) && seen.add(`${who} ${action}`),
    )
  })

  it('is found', () => expect(forms.length).toBeGreaterThanOrEqual(18))

  it('answers nonsense with a sentence, never with a failure', async () => {
    for (const { who, action, names, hidden } of forms) {
      const values = fc
        .subarray(names)
        .chain((some) => fc.record(Object.fromEntries(some.map((name) => [name, filling]))))
      await fc.assert(
        fc.asyncProperty(values, fc.boolean(), async (typed, keepHidden) => {
          const response = await w.post(who, action, { ...typed, ...(keepHidden ? hidden : {}) })
          expect([action, response.status < 500]).toEqual([action, true])
        }),
        { numRuns: 6 },
      )
    }
  })

  const kept = '寿司🍣と𠮷田の<b>「手紙」</b>'
  it('shows what was typed again, whatever was wrong', async () => {
    const texts = forms.filter(({ names }) =>
      names.some((name) => /^(title|display_name|name|motive|body|reason)$/.test(name)),
    )
    expect(texts.length).toBeGreaterThan(3)
    for (const { who, action, names, hidden } of texts) {
      const wrong = {
        place: 'nowhere',
        email: 'no',
        kind: 'none',
        family_kana: '漢字',
        entry_until_on: '2月30日',
        start_on: '2月30日',
      }
      const typed: Values = { ...Object.fromEntries(names.map((name) => [name, kept])), ...wrong, ...hidden }
      const response = await w.post(who, action, typed)
      if (response.status !== 422) continue
      const page = parse(await response.text())
      const shown = page.querySelectorAll('input, textarea').map((field) => field.getAttribute('value') ?? field.text)
      expect([action, shown.some((text) => text.includes(kept))]).toEqual([action, true])
    }
  })

  it('gives back ten megabytes of text with the sentence that it is too long', async () => {
    const long = 'あ'.repeat(3_400_000)
    const { hidden } = forms.find(({ action }) => action === '/me/profile') ?? { hidden: {} }
    const response = await w.post('factory', '/me/profile', {
      ...hidden,
      family_name: '𠮷田',
      given_name: '花',
      family_kana: 'ヨシダ',
      given_kana: 'ハナ',
      display_name: '花',
      place: 'either',
      reward: 'either',
      bio: long,
    })
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html.includes('1000文字までで書いてください')).toBe(true)
    expect(html.includes(long)).toBe(true)
  })

  it('treats the id of something else as not there', async () => {
    const response = await w.post('member', `/organizations/${w.organization}/edit`, {
      id: w.organization,
      version: '1',
      name: '乗っ取り',
      kind: 'company',
    })
    expect(response.status).toBe(404)
    expect((await w.post('member', `/opportunities/${newId()}/submission`, {})).status).toBe(404)
  })
})
