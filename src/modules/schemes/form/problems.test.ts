import { expect, test } from 'vitest'
import type { FormField } from './definition.ts'
import { emptyDefinition, formOf, freeCode, newField, newSection } from './new.ts'
import { whyNotPublish } from './problems.ts'

const options = [
  { code: 'a', label: '甲' },
  { code: 'b', label: '乙' },
]
type Asked = Partial<FormField> & Pick<FormField, 'code' | 'kind'>
const said = (...fields: Asked[]) => whyNotPublish(formOf(...fields)).map(({ place, why }) => `${place}：${why.ja}`)

test('What keeps a form from being published is said with its place', () => {
  expect(whyNotPublish(emptyDefinition).map(({ why }) => why.ja)).toEqual(['項目がまだありません'])
  const place = (label: string) => `申請の内容「${label}」`
  expect(said({ code: 'x', kind: 'line', label: ' ' })).toEqual([`${place(' ')}：質問の言葉を入れてください`])
  const many = Array.from({ length: 201 }, (_, i) => ({ code: `x_${i}`, kind: 'line' as const, label: '問' }))
  expect(said(...many)).toEqual(['申請書：項目は200までです（いま201）'])
  expect(said({ code: 'x', kind: 'line', label: '甲' }, { code: 'x', kind: 'line', label: '乙' })).toEqual([
    `${place('甲')}：同じ記号の項目がほかにあります`,
    `${place('乙')}：同じ記号の項目がほかにあります`,
  ])
  expect(
    said({ code: 'term', kind: 'period', label: '期間' }, { code: 'term_to', kind: 'date', label: '日' }),
  ).toHaveLength(2)
  expect(said({ code: 'x', kind: 'one', label: '種類' })).toEqual([
    `${place('種類')}：選べる答えを2つ以上入れてください`,
  ])
  expect(said({ code: 'x', kind: 'budget', label: '経費' })).toEqual([`${place('経費')}：費目を1つ以上入れてください`])
  expect(said({ code: 'x', kind: 'rows', label: '商品' })).toEqual([
    `${place('商品')}：くり返す項目を1つ以上入れてください`,
  ])
  expect(said({ code: 'x', kind: 'yen', label: '金額', min: 5, max: 4 })).toEqual([
    `${place('金額')}：下限が上限より大きくなっています`,
  ])
})

test('A condition asks only what stands before it, and for an answer that is offered', () => {
  const kind: Asked = { code: 'kind', kind: 'one', label: '種類', options }
  const when = (is: string): Asked => ({
    code: 'more',
    kind: 'line',
    label: '詳しく',
    when: { field: 'kind', is: [is] },
  })
  expect(said(kind, when('a'))).toEqual([])
  expect(said(when('a'), kind)).toEqual(['申請の内容「詳しく」：条件にしている質問が、これより前にありません'])
  expect(said(kind, when('c'))).toEqual(['申請の内容「詳しく」：条件にしている答えが、「種類」にありません'])
})

test('New sections and fields have codes that nothing else has', () => {
  const form = formOf({ code: 'line_1', kind: 'line' })
  expect(newField(form, 'line').code).toBe('line_2')
  expect(newSection(form, '経費').code).toBe('section_2')
  expect(freeCode(['a_1', 'a_3'], 'a')).toBe('a_2')
})
