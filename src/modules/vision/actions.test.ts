import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { announce } from '#platform/audit/index.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { inMunicipality } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { hoshimi, minamo, testDatabase, type TestDatabase } from '../../../test/database.ts'
import { demoVision, importVision, insertVision, measureLabels, measureOptions } from './index.ts'
import { readVisionTable } from './imports/table.ts'
import { listNodes, servedCounts, servingThings } from './queries/tree.ts'

const real = join(import.meta.dirname, '../../../../shared/reference/policy-matrix.csv')
const demo = join(import.meta.dirname, 'data/demo-vision.csv')
const actor = systemActor(minamo.code, 'test')

describe('the vision', () => {
  let db: TestDatabase
  beforeAll(async () => {
    db = await testDatabase()
  })
  const inMinamo: <T>(run: Parameters<typeof inMunicipality<T>>[2]) => Promise<T> = (run) =>
    inMunicipality(db.root, minamo.code, run)

  it('is imported once; a second import of the same file changes nothing and leaves no audit line', async () => {
    const rows = await readVisionTable(demo)
    const first = await inMinamo((tx) => importVision(tx, actor, rows))
    expect(first).toMatchObject({ accepted: 96, repaired: 0, rejected: 0, changed: 0, unchanged: 0, absent: [] })
    const second = await inMinamo((tx) => importVision(tx, actor, rows))
    expect(second).toMatchObject({ accepted: 96, added: 0, changed: 0, unchanged: first.added })
    const lines = await inMinamo((tx) =>
      tx.selectFrom('audit_line').select('action').where('action', '=', 'vision.imported').execute(),
    )
    expect(lines).toHaveLength(1)
  })

  it('takes new words for a known id, and keeps what the new table leaves out', async () => {
    const [row] = await readVisionTable(demo)
    if (row === undefined) throw new Error('the demo has rows')
    const changed = { line: 2, row: { ...row.row, measure: '利子を区が負担する' } }
    const report = await inMinamo((tx) => importVision(tx, actor, [changed]))
    expect(report).toMatchObject({ accepted: 1, added: 0, changed: 1 })
    expect(report.absent.length).toBeGreaterThan(90)
    const labels = await inMinamo((tx) => measureLabels(tx, ['1-1.1.1.1', 'nothing']))
    expect([...labels]).toEqual([['1-1.1.1.1', '利子を区が負担する']])
  })

  it.skipIf(!existsSync(real))(
    'reads the council’s table whole: 201 measures, and the fourth policy’s aims',
    async () => {
      const rows = await readVisionTable(real)
      const report = await inMunicipality(db.root, hoshimi.code, (tx) =>
        importVision(tx, systemActor(hoshimi.code, 'test'), rows),
      )
      expect(report).toMatchObject({ accepted: 206, repaired: 0, rejected: 0 })
      const [nodes, options] = await inMunicipality(db.root, hoshimi.code, async (tx) => [
        await listNodes(tx),
        await measureOptions(tx),
      ])
      expect(nodes.filter(({ level }) => level === 'measure')).toHaveLength(201)
      expect(options).toHaveLength(206)
    },
  )

  it.skipIf(!existsSync(real))('of the demo has only ids that the real table has', async () => {
    const known = new Set((await readVisionTable(real)).map(({ row }) => row.measure_id))
    const rows = await readVisionTable(demo)
    expect(rows.map(({ row }) => row.measure_id).filter((id) => !known.has(id))).toEqual([])
  })

  it('is not for an auditor or a member to import', async () => {
    for (const role of ['auditor', 'coordinator', 'member'] as const) {
      const other = { ...actor, roles: new Set([role]) }
      await expect(inMinamo((tx) => importVision(tx, other, []))).rejects.toMatchObject({ status: 403 })
    }
  })

  it('counts a thing once at every level above its measures, and shows only what may be shown', async () => {
    await inMinamo(async (tx) => insertVision(tx, minamo.code, await demoVision()))
    const fact = { subject: 'opportunity', subject_id: newId(), measures: ['1-1.2.2.1', '1-1.2.2.2'] }
    const secret = { subject: 'entry', subject_id: newId(), measures: ['1-1.2.2.1'], data: { who: '三浦 遥' } }
    await inMinamo(async (tx) => {
      await announce(tx, actor, {
        ...fact,
        name: 'opportunities.published',
        data: { title: '窓口', href: '/opportunities/1' },
      })
      await announce(tx, actor, {
        ...fact,
        name: 'opportunities.closed',
        data: { title: '窓口', href: '/opportunities/1' },
      })
      await announce(tx, actor, { ...secret, name: 'entries.entered' })
    })
    const counts = await inMinamo((tx) => servedCounts(tx))
    expect(['1', '1-1', '1-1.2', '1-1.2.2', '1-1.2.2.1', '1-1.2.2.2', '2'].map((id) => counts.get(id))).toEqual([
      2,
      2,
      2,
      2,
      2,
      1,
      undefined,
    ])
    const things = await inMinamo((tx) => servingThings(tx, ['1-1.2.2.1'], 10))
    expect(things.map(({ title, name }) => [title, name])).toEqual([['窓口', 'opportunities.closed']])
  })
})
