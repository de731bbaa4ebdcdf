// docs/security.md: what it names is there, each requirement once and in order, and what is met says where.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const text = readFileSync('docs/security.md', 'utf8')
const states = ['met', 'partly', 'not met', 'none', 'operator']
const rows = [...text.matchAll(/^\| (\d+\.\d+\.\d+) \|(.*)\|$/gm)].map(([, id = '', rest = '']) => {
  const [state = '', how = '', where = '', test = ''] = rest.split('|').map((cell) => cell.trim())
  return { id, state, how, where, test }
})
const weight = (id: string): number => id.split('.').reduce((sum, part) => sum * 100 + Number(part), 0)

describe('the table of security requirements', () => {
  it('names only files that exist', () => {
    const named = [...text.matchAll(/`((?:src|test|docs|client|bin)\/[^`]+)`/g)].map(([, path = '']) => path)
    expect(named.length).toBeGreaterThan(200)
    expect([...new Set(named)].filter((path) => !existsSync(path))).toEqual([])
  })

  it('has each requirement once, in the order of its chapter, in a state that is explained', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(rows.filter(({ state }) => !states.includes(state))).toEqual([])
    const chapters = Map.groupBy(rows, ({ id }) => id.split('.')[0])
    for (const [, ids] of chapters) expect(ids).toEqual(ids.toSorted((a, b) => weight(a.id) - weight(b.id)))
  })

  it('says where a requirement is met, and what is missing where it is not', () => {
    expect(rows.filter(({ how }) => how === '').map(({ id }) => id)).toEqual([])
    const nowhere = rows.filter(({ state, where }) => ['met', 'partly'].includes(state) && where === '')
    expect(nowhere.map(({ id }) => id)).toEqual([])
  })
})
