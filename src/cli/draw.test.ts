// The command line without a database, and the worked example of docs/draw.md.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'machiport-draw-'))
afterAll(() => rmSync(folder, { recursive: true }))

const page = readFileSync(join(root, 'docs/draw.md'), 'utf8')
const block = (lang: string): string => new RegExp(`\`\`\`${lang}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? ''
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}
const machiport = (...args: string[]) =>
  spawnSync(join(root, 'bin/machiport'), ['draw', ...args, '--lang', 'en'], { encoding: 'utf8' })

const proof = JSON.parse(block('json'))
const run = (entries: string, ...more: string[]) =>
  machiport(
    'run',
    '--entries',
    file('entries.jsonl', entries),
    '--secret',
    proof.secret,
    '--beacon',
    proof.beacon,
    ...more,
  )
const likeThePage = ['--seats', '6', '--pool', '区民=2', '--pool', '製造業=1', '--beacon-source', proof.beaconSource]

describe('machiport draw', () => {
  it('run gives the proof of the worked example', () => {
    const { status, stdout } = run(block('jsonl'), ...likeThePage)
    expect([status, JSON.parse(stdout)]).toEqual([0, proof])
  })

  it('verify says valid, or the first thing that differs', () => {
    expect(machiport('verify', file('good.json', block('json')))).toMatchObject({ status: 0, stdout: 'valid\n' })
    const swapped = { ...proof, admitted: [...proof.admitted.slice(1), 'K7-P9CV'] }
    const wrong = machiport('verify', file('bad.json', JSON.stringify(swapped)))
    expect(wrong.status).toBe(1)
    expect(wrong.stderr).toContain('admitted differs')
    expect(machiport('verify', file('cut.json', block('json').slice(0, -4))).status).toBe(1)
    expect(machiport('verify', join(folder, 'none.json')).status).toBe(2)
  })

  it('run refuses what cannot be drawn, saying where', () => {
    const twice = `${block('jsonl').split('\n')[0]}\n`.repeat(2)
    expect(run(twice, '--seats', '6')).toMatchObject({ status: 2, stderr: expect.stringContaining('given twice') })
    for (const weight of [0, 1_000_000_000, 1.5]) {
      const line = `${JSON.stringify({ receipt: 'A', size: 1, weight, pools: [] })}\n`
      expect(run(line, '--seats', '6')).toMatchObject({ status: 2, stderr: expect.stringContaining('line 1: weight') })
    }
    expect(run('', '--seats', '2', '--pool', 'a=3').status).toBe(2)
    expect(run('', '--seats', '-1').stderr).toMatch(/^Please check the value of --seats/)
    expect(run('', '--seatz', '1').stderr).toMatch(/^There is no option --seatz/)
  })
})
