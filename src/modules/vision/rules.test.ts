import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leavesOf, pathOf, plainId, readRow, readVision, type Row, treeOf } from './rules.ts'

const row: Row = {
  measure_id: '1-1.2.3.4',
  policy_no: '1',
  policy: '方針',
  aim_no: '1-1',
  aim: '目標',
  strategy: '戦略',
  tactic: '戦術',
  measure: '取組',
}
const numbered = (...rows: Row[]) => rows.map((each, i) => ({ line: i + 2, row: each }))

describe('the ids of the vision', () => {
  it('say where a node stands', () => {
    expect(pathOf('1-1.2.3.4')).toEqual(['1', '1-1', '1-1.2', '1-1.2.3', '1-1.2.3.4'])
    expect(pathOf('4-5')).toEqual(['4', '4-5'])
    expect(pathOf('4')).toEqual(['4'])
  })

  it('are nothing else', () => {
    for (const id of ['', '1-', '-1', '1.1', '1-1.', '1-1.2.3.4.5', 'a', "1' or 1=1", '１-１'])
      expect(pathOf(id)).toBe(null)
  })

  it('end with the node itself, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 5 }), ([first, ...rest]) => {
        const id = `${first}${rest.length > 0 ? `-${rest.join('.')}` : ''}`
        const path = pathOf(id)
        expect(path?.length).toBe(rest.length + 1)
        expect(path?.at(-1)).toBe(id)
      }),
    )
  })
})

describe('a row of the table', () => {
  it('gives its five nodes, each under the one before', () => {
    const { nodes, rejected, repairs } = readRow(row)
    expect(rejected).toBe(null)
    expect(repairs).toEqual([])
    expect(nodes.map(({ id, level, parent, position }) => [id, level, parent, position])).toEqual([
      ['1', 'policy', null, 1],
      ['1-1', 'aim', '1', 1],
      ['1-1.2', 'strategy', '1-1', 2],
      ['1-1.2.3', 'tactic', '1-1.2', 3],
      ['1-1.2.3.4', 'measure', '1-1.2.3', 4],
    ])
  })

  it('may end with an aim', () => {
    const aim = { ...row, measure_id: '1-1', strategy: '', tactic: '', measure: '' }
    expect(readRow(aim).nodes.map(({ id }) => id)).toEqual(['1', '1-1'])
  })

  it('is repaired where only the writing of the id differs', () => {
    const { nodes, repairs, rejected } = readRow({ ...row, measure_id: ' １ー１．２．３．４ ', policy_no: '' })
    expect(rejected).toBe(null)
    expect(nodes.at(-1)?.id).toBe('1-1.2.3.4')
    expect(repairs).toHaveLength(2)
  })

  it('is rejected when it contradicts itself', () => {
    expect(readRow({ ...row, policy_no: '2' }).rejected?.ja).toBe('policy_no「2」が番号1-1.2.3.4と合いません')
    expect(readRow({ ...row, tactic: ' ' }).rejected?.ja).toBe('tacticの言葉が空です')
    expect(readRow({ ...row, measure_id: '1-1' }).rejected?.ja).toBe('番号1-1にないはずのstrategyに言葉があります')
    expect(readRow({ ...row, measure_id: 'なし' }).nodes).toEqual([])
  })

  it('never throws, whatever stands in it', () => {
    const cell = fc.string({ unit: 'binary' })
    const any = fc.record({
      measure_id: cell,
      policy_no: cell,
      policy: cell,
      aim_no: cell,
      aim: cell,
      strategy: cell,
      tactic: cell,
      measure: cell,
    })
    fc.assert(
      fc.property(any, (each) => {
        expect(readRow(each).nodes.length === 0).toBe(readRow(each).rejected !== null)
      }),
    )
  })

  it('reads an id the same twice', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(plainId(plainId(text))).toBe(plainId(text))
      }),
    )
  })
})

describe('the whole table', () => {
  it('rejects a row that calls a node otherwise than an earlier one, and a measure that comes twice', () => {
    const { nodes, outcomes } = readVision(
      numbered(row, { ...row, measure_id: '1-1.2.3.5', aim: '別の目標' }, row, {
        ...row,
        measure_id: '1-1.2.3.6',
        measure: '六',
      }),
    )
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['accepted', 'rejected', 'rejected', 'accepted'])
    expect(outcomes[1]?.reasons[0]?.ja).toBe('1-1は2行目では「目標」、ここでは「別の目標」です')
    expect(nodes.map(({ id }) => id)).toEqual(['1', '1-1', '1-1.2', '1-1.2.3', '1-1.2.3.4', '1-1.2.3.6'])
  })

  it('becomes a tree in the order of the numbers, not of the text', () => {
    const of = (n: number) => ({ ...row, measure_id: `1-1.2.3.${n}`, measure: `取組${n}` })
    const { nodes } = readVision(numbered(of(10), of(2)))
    expect(treeOf(nodes)[0]?.children[0]?.children[0]?.children[0]?.children.map(({ id }) => id)).toEqual([
      '1-1.2.3.2',
      '1-1.2.3.10',
    ])
    expect(leavesOf(nodes)).toEqual([
      { id: '1-1.2.3.2', label: '取組2', group: '戦略' },
      { id: '1-1.2.3.10', label: '取組10', group: '戦略' },
    ])
  })
})
