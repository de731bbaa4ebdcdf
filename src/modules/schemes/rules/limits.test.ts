// What a rule file may not be: rules that nobody can run or check to the end.
import { expect, test } from 'vitest'
import { readRules } from './read.ts'

const file = `
title: 販路の補助
lines:
  - { id: in-ward, article: 第3条, words: 区内に事業所があること, must: applicant.in_ward }
examples:
  - title: 区外
    case: { applicant: { in_ward: false } }
    expect: { outcome: not, unmet: [in-ward] }
`
const errorsOf = (text: string): string[] => {
  const outcome = readRules(text)
  return 'errors' in outcome ? outcome.errors.map(({ line, column, why }) => `${line}:${column} ${why.ja}`) : []
}

test('says where an amount was never worked out, and what cites no article; that there is none may be said', () => {
  const words = (text: string) => {
    const outcome = readRules(text)
    return 'errors' in outcome ? [] : outcome.unshown.map(({ why }) => why.ja.slice(0, 12))
  }
  const step = '- { words: 経費, take: form.cost_yen / 0 }'
  const bad = `title: a\nform: { cost_yen: { type: yen, words: 経費 } }\namount:\n  ${step}\nexamples:\n  - { title: 例, case: {}, expect: { outcome: eligible } }\n`
  expect(words(bad)).toEqual(['金額まで確かめた例があり', '「経費」の条文がありませ'])
  const cited = bad.replace(
    '{ words: 経費, take: form.cost_yen / 0',
    '{ article: （要綱に定めなし）, words: 経費, take: "5000"',
  )
  expect(words(cited.replace('outcome: eligible', 'outcome: eligible, amount_yen: 5000'))).toEqual([])
})

test('calls nothing that could run for ever, and no function that is not described', () => {
  const must = (expression: string) => errorsOf(file.replace('must: applicant.in_ward', `must: '${expression}'`))
  for (const [name, expression] of [
    ['matches', 'applicant.area.matches("^(a+)+$")'],
    ['lowerAscii', 'applicant.area.lowerAscii() == "a"'],
    ['timestamp', 'timestamp(call.on) > timestamp("2026-01-01T00:00:00Z")'],
  ] as const)
    expect(must(expression)).toEqual([expect.stringContaining(`関数「${name}」は使えません`)])
  expect(
    must(
      'has(applicant.in_ward) && applicant.in_ward && applicant.industry.exists(x, x.startsWith("E")) == false || applicant.in_ward',
    ),
  ).toEqual([])
})

test('shares what it likes with anchors, and is shown the alias that is one too many', () => {
  const used = (n: number) =>
    `${file}${Array.from({ length: n }, (_, i) => `  - { title: 区外${i}, case: *out, expect: { outcome: not } }`).join('\n')}\n`.replace(
      'case: { applicant',
      'case: &out { applicant',
    )
  expect(errorsOf(used(100))).toEqual([])
  expect(errorsOf(used(201))).toEqual([expect.stringMatching(/^209:.*参照「\*out」が多すぎます/)])
})
