// After a trial: which acknowledged messages are there, each with its one audit line, and are the chains whole?
import { connect } from '#platform/db/index.ts'
import { verifyChains } from '../src/cli/audit.ts'

export async function verdict(url: string, acknowledged: ReadonlySet<string>) {
  const reader = connect(url, { max: 2 })
  const { rows } = await reader.pool.query<{ id: string; lines: number }>(
    `select m.id, (select count(*)::int from audit_line a where a.municipality = m.municipality
       and a.action = 'entries.message_posted' and a.changes->'message'->>1 = m.id::text) as lines
     from message m where m.body like 'written under kill -9%'`,
  )
  const chains = await verifyChains(reader)
  await reader.close()
  const kept = new Set(rows.map(({ id }) => id))
  return {
    acknowledged: acknowledged.size,
    lost: acknowledged.difference(kept).size,
    kept_without_exactly_one_audit_line: rows.filter(({ lines }) => lines !== 1).length,
    unacknowledged_but_kept: kept.difference(acknowledged).size,
    broken_chains: chains.filter(({ broken_at }) => broken_at !== null).length,
  }
}
