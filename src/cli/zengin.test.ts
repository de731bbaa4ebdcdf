import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'machiport-zengin-'))
afterAll(() => rmSync(folder, { recursive: true }))

const field = (text: string, length: number) => text.padEnd(length)
const good = [
  `1210${'1'.repeat(10)}${field('MINAMO', 40)}1130${'0001'}${field('', 15)}001${field('', 15)}11234567${field('', 17)}`,
  `20005${field('', 15)}012${field('', 15)}000017654321${field('KOMIYAMA', 30)}00000300000${field('', 29)}`,
  `8000001000000030000${field('', 101)}`,
  `9${field('', 119)}`,
]
const check = (lines: readonly string[]) => {
  const file = join(folder, 'transfer.txt')
  writeFileSync(file, lines.map((line) => `${line}\r\n`).join(''), 'latin1')
  return spawnSync(join(root, 'bin/machiport'), ['zengin', 'check', file, '--lang', 'en'], { encoding: 'utf8' })
}

test('A file that a bank reads is printed as JSON', () => {
  const { status, stdout } = check(good)
  expect([status, JSON.parse(stdout)]).toMatchObject([0, { header: { 委託者名: 'MINAMO' }, count: 1, total: 30_000 }])
})

test('Another is refused with record and column, on standard error', () => {
  const { status, stdout, stderr } = check(good.with(1, good[1]?.replace('KOMIYAMA', 'Komiyama') ?? ''))
  expect([status, stdout]).toEqual([1, ''])
  expect(stderr).toContain('record 2, column 52')
})
