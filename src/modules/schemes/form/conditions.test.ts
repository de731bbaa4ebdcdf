import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Answers } from './answers.ts'
import { conditionsOf } from './conditions.ts'
import { fieldsOf, type FormDefinition } from './definition.ts'
import { factsOf } from './facts.ts'
import { FormFields } from './form-fields.tsx'
import { formOf } from './new.ts'
import { WhenField } from './pages/when-field.tsx'
import { whyNotPublish } from './problems.ts'
import { checkAnswers, readAnswers } from './read.ts'
import { sayAnswers } from './said.ts'

const options = [
  { code: 'machine', label: '機械' },
  { code: 'sales', label: '販路' },
  { code: 'other', label: 'その他' },
]
const words = fc.stringMatching(/^[a-zぁ-ん漢字a-z]{1,20}$/)
const code = fc.constantFrom(...options.map((one) => one.code))

const chained = formOf(
  { code: 'hires', kind: 'yes', label: '人を雇いますか', needed: true },
  { code: 'how', kind: 'one', label: '雇い方', needed: true, options, when: { field: 'hires', is: ['yes'] } },
  { code: 'other_words', kind: 'line', label: 'その他の内容', needed: true, when: { field: 'how', is: ['other'] } },
)

test('A part that does not apply is neither asked for nor kept, along a chain of conditions', () => {
  const all = { 'f-hires': 'no', 'f-how': 'other', 'f-other_words': '短期' }
  expect(readAnswers(chained, all).answers).toEqual({ hires: 'no' })
  expect(readAnswers(chained, all).missing).toEqual([])
  // A draft keeps it: a yes that was no for a moment loses nothing.
  expect(readAnswers(chained, all).draft).toEqual({ hires: 'no', how: 'other', other_words: '短期' })
  const yes = readAnswers(chained, { 'f-hires': 'yes', 'f-how': 'other' })
  expect(yes.missing.map(({ label }) => label)).toEqual(['その他の内容'])
  expect(factsOf(chained, { hires: 'no', how: 'other', other_words: '短期' })).toEqual({ hires: false })
  expect(sayAnswers(chained, { hires: 'no', how: 'other' })[0]?.answers.map(({ text }) => text)).toEqual(['いいえ'])
  fc.assert(
    fc.property(fc.record({ hires: fc.constantFrom('yes', 'no', ''), how: code, other_words: words }), (given) => {
      const facts = factsOf(chained, given)
      expect('how' in facts).toBe(given.hires === 'yes')
      expect('other_words' in facts).toBe(given.hires === 'yes' && given.how === 'other')
      // Read alone, a field is asked as it is among the others.
      for (const name of ['hires', 'how', 'other_words'])
        expect(factsOf(chained, given, undefined, (one) => one === name)[name]).toEqual(facts[name])
    }),
  )
})

test('A section that does not apply is neither asked for, nor said, nor judged, with all that is in it', () => {
  const staff = formOf({ code: 'heads', kind: 'number', needed: true }, { code: 'plan', kind: 'line', needed: true })
  const [first, second] = [
    ...formOf({ code: 'hires', kind: 'yes', label: '人を雇いますか' }).sections,
    ...staff.sections,
  ]
  if (first === undefined || second === undefined) throw new Error('no sections')
  const form = {
    sections: [first, { ...second, code: 'staff', title: '雇う計画', when: { field: 'hires', is: ['yes'] } }],
  }
  const no = { hires: 'no', heads: '3', plan: '店番' }
  expect(whyNotPublish(form)).toEqual([])
  expect(checkAnswers(form, no).missing).toEqual([])
  expect(sayAnswers(form, no).map(({ code }) => code)).toEqual(['section_1'])
  expect(factsOf(form, no)).toEqual({ hires: false })
  expect(checkAnswers(form, { hires: 'yes' }).missing.map(({ label }) => label)).toEqual(['heads', 'plan'])
  const page = (props: { section?: string; answers?: Answers }) =>
    String(FormFields({ definition: form, form: { values: {}, errors: {} }, ...props }))
  expect(page({})).toMatch(/data-when="f-hires"[^]*「人を雇いますか」が「はい」の場合[^]*雇う計画/)
  expect(page({ section: 'staff', answers: no })).not.toContain('雇う計画')
  expect(page({ section: 'staff', answers: { hires: 'yes' } })).toContain('雇う計画')
  expect(whyNotPublish({ sections: form.sections.toReversed() }).map(({ place, why }) => [place, why.ja])).toEqual([
    ['雇う計画', '条件にしている質問が、これより前にありません'],
  ])
})

test('Without JavaScript every conditional part stands there with its condition in words', () => {
  const page = String(FormFields({ definition: chained, form: { values: {}, errors: {} } }))
  expect(page).toContain('「人を雇いますか」が「はい」の場合')
  expect(page).toContain('「雇い方」が「その他」の場合')
})

test('On a page of its own a section asks what earlier pages make it ask', () => {
  const [section] = chained.sections
  const [hires, ...rest] = section?.fields ?? []
  const pages = formOf(...rest)
  if (hires === undefined || pages.sections[0] === undefined) throw new Error('no fields')
  const definition = { sections: [...formOf(hires).sections, { ...pages.sections[0], code: 'section_2' }] }
  const shown = (answers: Answers) =>
    String(FormFields({ definition, form: { values: {}, errors: {} }, section: 'section_2', answers }))
  expect(shown({ hires: 'no' })).not.toContain('雇い方')
  expect(shown({ hires: 'yes' })).toContain('雇い方')
  expect(shown({ hires: 'yes' })).not.toContain('「人を雇いますか」が')
  expect(shown({ hires: 'yes' })).toContain('「雇い方」が「その他」の場合')
})

test('Eighty answers to hang a part on stay folded under their question; of a few each is said in full', () => {
  const options = Array.from({ length: 80 }, (_, i) => ({ code: `c${i}`, label: `業種${i}` }))
  const page = (before: FormDefinition) =>
    String(
      WhenField({
        form: { values: { when: ['trade:c7'] }, errors: {} },
        name: 'when',
        conditions: conditionsOf(fieldsOf(before)),
      }),
    )
  const long = page(
    formOf(
      { code: 'hires', kind: 'yes', label: '人を雇いますか' },
      { code: 'trade', kind: 'one', label: '業種', options },
    ),
  )
  expect([...long.matchAll(/<summary>([^<]*)/g)].map(([, question]) => question?.trim())).toEqual([
    '「人を雇いますか」が…',
    '「業種」が…',
  ])
  expect([...long.matchAll(/<details[^>]*>/g)].map(([tag]) => tag.includes(' open'))).toEqual([false, true])
  expect(long.match(/type="checkbox"/g)).toHaveLength(82)
  const short = page(formOf({ code: 'trade', kind: 'one', label: '業種', options: options.slice(0, 8) }))
  expect(short).not.toContain('<details')
  expect(short).toContain('「業種」が「業種7」')
})
