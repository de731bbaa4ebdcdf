import fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { formValues } from '#platform/forms/form-values.ts'
import { withLocale } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { questionKinds } from '../tables.ts'
import { type Answers, answersOf, answerText, questionKey, questionShape, typedAnswers } from './answers.ts'
import type { Asked } from './kinds.ts'

const question = (more: Partial<Asked>): Asked => ({
  id: newId(),
  kind: 'line',
  label: '好きな食べもの',
  help: '',
  options: [],
  needed: false,
  ...more,
})

const read = (questions: readonly Asked[], values: Record<string, string | string[]>) =>
  formValues(z.object(questionShape(questions)), values)

/** What comes back when these answers are shown in the form and sent again. */
function again(questions: readonly Asked[], answers: Answers): Answers {
  const values = typedAnswers(answers, questions)
  const result = read(
    questions,
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
    ),
  )
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return answersOf(result.value, questions)
}

test('A needed answer is asked for in a sentence, in the reader’s language; another may stay empty', () => {
  const asked = questionKinds.map((kind) => question({ kind, options: ['肉', '魚'], needed: true }))
  const keys = asked.map(questionKey)
  const said = (language: 'ja' | 'en') =>
    withLocale(language, () => {
      const result = read(asked, {})
      return result.ok ? [] : keys.map((key) => result.errors[key])
    })
  expect(said('ja')).toEqual([
    '入力してください',
    '入力してください',
    '選んでください',
    '1つ以上選んでください',
    '選んでください',
    '入力してください',
    '選んでください',
  ])
  expect(said('en').every((sentence) => sentence?.startsWith('Please') === true)).toBe(true)
  const free = asked.map((one) => ({ ...one, needed: false }))
  const empty = read(free, {})
  expect(empty.ok && answersOf(empty.value, free)).toEqual({})
})

test('A choice that is not offered, and a number that is none, are refused', () => {
  const asked = [
    question({ kind: 'one', options: ['肉', '魚'] }),
    question({ kind: 'number' }),
    question({ kind: 'scale' }),
  ]
  const result = read(asked, Object.fromEntries(asked.map((one) => [questionKey(one), '六'])))
  expect(result.ok ? [] : Object.values(result.errors)).toEqual([
    '一覧から選び直してください',
    '数字で入力してください',
    '一覧から選び直してください',
  ])
})

test('Answers in words: yes and no, several, a number as it was meant', () => {
  expect(answerText(question({ kind: 'yes' }), 'no')).toBe('いいえ')
  expect(answerText(question({ kind: 'several' }), ['肉', '魚'])).toBe('肉、魚')
  expect(answerText(question({}), undefined)).toBe('')
  const many = question({ kind: 'number', needed: true })
  const result = read([many], { [questionKey(many)]: '１，２００' })
  expect(result.ok && answersOf(result.value, [many])).toEqual({ [many.id]: '1200' })
})

const options = fc.uniqueArray(fc.constantFrom('肉', '魚', '野菜', 'yes', '1', '__proto__', 'a, b'), {
  minLength: 2,
  maxLength: 5,
})
const anyQuestion = fc
  .record({ kind: fc.constantFrom(...questionKinds), options, needed: fc.boolean() })
  .map((more) => question(more))
const anyValue = fc.oneof(
  fc.constantFrom('', '肉', '魚', 'yes', 'no', '3', '１２'),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.array(fc.constantFrom('肉', '魚', '野菜', '1'), { maxLength: 3 }),
)

test('What was answered once comes back unchanged through the form, whatever the questions and whatever was typed', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(anyQuestion, anyValue), { maxLength: 6 }), (pairs) => {
      const questions = pairs.map(([one]) => one)
      const result = read(questions, Object.fromEntries(pairs.map(([one, value]) => [questionKey(one), value])))
      if (!result.ok) {
        expect(Object.values(result.errors)).not.toContain('')
        return
      }
      const answers = answersOf(result.value, questions)
      expect(again(questions, answers)).toEqual(answers)
      for (const one of questions) if (one.needed) expect(answerText(one, answers[one.id])).not.toBe('')
    }),
  )
})
