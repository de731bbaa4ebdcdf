import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'machiport-rules-'))
afterAll(() => rmSync(folder, { recursive: true }))

const good = `title: 出店料の補助
form:
  fee_yen: { type: yen, words: 出展料 }
lines:
  - { id: in-ward, article: 第2条, words: 区内の事業者であること, must: applicant.in_ward }
amount:
  - { article: 第4条, words: 出展料, take: form.fee_yen }
  - { article: 第4条, words: 2分の1, rate: 1/2 }
examples:
  - title: 区内の事業者
    case: { applicant: { in_ward: true }, form: { fee_yen: 90001 } }
    expect: { outcome: eligible, amount_yen: 45000 }
  - title: 区外の事業者
    case: { applicant: { in_ward: false } }
    expect: { outcome: not, unmet: [in-ward] }
`
const put = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
const run = (...args: string[]) =>
  spawnSync(join(root, 'bin/machiport'), ['rules', ...args, '--lang', 'en'], { encoding: 'utf8' })

test('rules check says that the examples hold, or what is wrong with line and column', () => {
  const { status, stdout } = run('check', put('good.yaml', good))
  expect([status, stdout]).toEqual([0, 'All 2 examples hold (1 conditions, 2 steps of the amount)\n'])
  const bad = put('bad.yaml', good.replace('form.fee_yen }', 'form.fee }').replace('1/2', '0%'))
  const wrong = run('check', bad)
  expect([wrong.status, wrong.stdout]).toEqual([1, ''])
  expect(wrong.stderr).toContain(`${bad}:7:44 There is no fact called fee`)
  expect(wrong.stderr).toContain(`${bad}:8:40 The rate 0% cannot be`)
})

test('rules explain prints the decision line by line', () => {
  const known = put('case.json', JSON.stringify({ applicant: { in_ward: true }, form: { fee_yen: 30_000 } }))
  const { status, stdout } = run('explain', put('good.yaml', good), '--case', known)
  expect([status, stdout]).toEqual([
    0,
    'Outcome: Eligible\n  ○ 第2条 区内の事業者であること\nAmount\n  第4条 出展料：¥30,000\n  第4条 2分の1：¥15,000\n  → ¥15,000\n',
  ])
})

test('rules explain refuses a case of another shape', () => {
  const file = put('good.yaml', good)
  const cases = { 'form.fee_yen': { form: { fee_yen: 1.5 } }, 'applicant.age': { applicant: { age: 3 } } }
  for (const [name, given] of Object.entries(cases)) {
    const { status, stderr } = run('explain', file, '--case', put('case.json', JSON.stringify(given)))
    expect([status, stderr.includes(name)]).toEqual([2, true])
  }
})
