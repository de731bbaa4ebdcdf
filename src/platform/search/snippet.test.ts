import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { graphemes } from '../text/index.ts'
import { markWords, snippet } from './snippet.ts'

const marked = (pieces: ReturnType<typeof snippet>) => pieces.filter((one) => one.marked).map(({ text }) => text)
const whole = (pieces: ReturnType<typeof snippet>) => pieces.map(({ text }) => text).join('')

describe('what was asked for', () => {
  it.each([
    ['かわせみ', 'カワセミ精密', ['カワセミ']],
    ['ギア', '精密ｷﾞｱの町工場', ['ｷﾞｱ']],
    ['葛城', '葛\u{E0100}城さんの麦', ['葛\u{E0100}城']],
    ['ＤＸ', 'dxの相談', ['dx']],
    ['サーバー', '小さなサーバの管理', ['サーバ']],
    ['豆腐 配達', '配達もする豆腐店', ['配達', '豆腐']],
    ['豆腐屋の写真', '豆腐店の写真', ['豆腐', 'の写真']],
    ['%_<', '100%_<b>', []],
  ])('is marked as it stands in the text: %s', (q, text, words) => {
    expect(marked(markWords(text, q))).toEqual(words)
  })

  it('is shown from the middle of a long text', () => {
    const text = `${'あ'.repeat(300)}精密歯車${'い'.repeat(300)}`
    const shown = snippet(text, '精密歯車', 60)
    expect(marked(shown)).toEqual(['精密歯車'])
    expect(shown.at(0)?.text).toMatch(/^…/)
    expect(shown.at(-1)?.text).toMatch(/…$/)
  })
})

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'ーｰ-アがｶﾞゝ㈱株豆腐 　1aＡ゙\u{E0100}\uD842\uDFB7\n<&👨‍👩‍👧') }),
)

describe('any text and any question', () => {
  it('marking changes no character', () => {
    fc.assert(fc.property(anyText, anyText, (text, q) => whole(markWords(text, q)) === text))
  })

  it('a snippet is a piece of the text, no longer than asked for, and cuts no grapheme', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.integer({ min: 20, max: 60 }), (text, q, max) => {
        const flat = text.replace(/\s+/g, ' ').trim()
        const shown = snippet(text, q, max).map((one) => one.text)
        const cut = graphemes(flat) > max
        const body = whole(snippet(text, q, max))
        expect(graphemes(body)).toBeLessThanOrEqual(graphemes(flat) + 2)
        if (!cut) expect(shown.join('')).toBe(flat)
        else expect(flat).toContain(body.replace(/^…|…$/g, ''))
      }),
    )
  })
})
