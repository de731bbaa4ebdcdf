// Bank accounts of invented holders at branches that exist, so that a transfer file can be written.
import { toHolder } from '#modules/schemes/index.ts'
import type { DemoOrganization } from '../types.ts'

const branches = [
  ['0001', '107'],
  ['0001', '110'],
  ['0005', '104'],
  ['1303', '105'],
  ['1311', '012'],
  ['1344', '002'],
  ['1346', '003'],
] as const

/** Always the same of the same organization. */
export function accountOf({ id, name_kana }: Pick<DemoOrganization, 'id' | 'name_kana'>) {
  const n = Number.parseInt(id.slice(-6), 16)
  const [bank, branch] = branches[n % branches.length] ?? branches[0]
  return {
    bank,
    branch,
    kind: '1',
    number: String(n % 10_000_000).padStart(7, '0'),
    holder: toHolder(name_kana).text.slice(0, 30),
  }
}
