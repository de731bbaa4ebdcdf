// How the ids of the vision's table are built, and what one row of it says.
import type { Phrase } from '#platform/i18n/index.ts'
import { type Level, levels, type PolicyNodeTable } from './tables.ts'

export type VisionNode = Omit<PolicyNodeTable, 'municipality'>

const idPattern = /^\d{1,2}(?:-\d{1,2}(?:\.\d{1,2}){0,3})?$/

/** `1-2.3.4.5` → ['1', '1-2', '1-2.3', '1-2.3.4', '1-2.3.4.5'], from the policy down to itself; null when it is no id. */
export function pathOf(id: string): string[] | null {
  if (!idPattern.test(id)) return null
  const [policy = '', rest] = id.split('-')
  const path = [policy]
  for (const part of rest?.split('.') ?? [])
    path.push(path.length === 1 ? `${policy}-${part}` : `${path.at(-1)}.${part}`)
  return path
}

export const columns = ['measure_id', 'policy_no', 'policy', 'aim_no', 'aim', 'strategy', 'tactic', 'measure'] as const
export type Row = Record<(typeof columns)[number], string>

export interface ReadRow {
  /** From the policy down. Empty when the row is rejected. */
  nodes: VisionNode[]
  repairs: Phrase[]
  rejected: Phrase | null
}

const reject = (ja: string, en: string): ReadRow => ({ nodes: [], repairs: [], rejected: { ja, en } })

/** Full-width digits, any hyphen, blanks around: what a hand or a spreadsheet does to an id. */
export const plainId = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[‐‑‒–—―−ー]/g, '-')
    .replace(/\s/g, '')

const tidy = (text: string): string => text.replace(/[\s\u3000]+/g, ' ').trim()

/** One row of the table: its nodes with what was repaired, or why it is rejected. Nothing is guessed. */
export function readRow(raw: Row): ReadRow {
  const row: Row = { ...raw }
  const repairs: Phrase[] = []
  for (const name of columns) {
    row[name] = name === 'measure_id' || name.endsWith('_no') ? plainId(raw[name]) : tidy(raw[name])
    if (row[name] !== raw[name]) {
      repairs.push({
        ja: `${name}「${raw[name]}」を「${row[name]}」と読みました`,
        en: `read ${name} “${raw[name]}” as “${row[name]}”`,
      })
    }
  }
  const path = pathOf(row.measure_id)
  if (path === null)
    return reject(
      `measure_id「${raw.measure_id}」は番号の形ではありません`,
      `measure_id “${raw.measure_id}” is no id of this table`,
    )
  const numbers: [keyof Row, string | undefined][] = [
    ['policy_no', path[0]],
    ['aim_no', path[1]],
  ]
  for (const [name, expected = ''] of numbers) {
    if (row[name] === '' && expected !== '') {
      repairs.push({
        ja: `空の${name}を番号から「${expected}」としました`,
        en: `took the empty ${name} from the id: ${expected}`,
      })
    } else if (row[name] !== expected) {
      return reject(
        `${name}「${row[name]}」が番号${row.measure_id}と合いません`,
        `${name} “${row[name]}” does not fit the id ${row.measure_id}`,
      )
    }
  }
  const labels = [row.policy, row.aim, row.strategy, row.tactic, row.measure]
  const missing = levels.find((_, i) => i < path.length && labels[i] === '')
  if (missing !== undefined) return reject(`${missing}の言葉が空です`, `the words for ${missing} are missing`)
  const beyond = levels.find((_, i) => i >= path.length && labels[i] !== '')
  if (beyond !== undefined) {
    return reject(
      `番号${row.measure_id}にないはずの${beyond}に言葉があります`,
      `${beyond} has words, but the id ${row.measure_id} ends above it`,
    )
  }
  return { nodes: path.map((id, i) => nodeOf(id, i, path, labels)), repairs, rejected: null }
}

function nodeOf(id: string, i: number, path: readonly string[], labels: readonly string[]): VisionNode {
  const level: Level = levels[i] ?? 'measure'
  return { id, level, parent: path[i - 1] ?? null, label: labels[i] ?? '', position: Number(/\d+$/.exec(id)?.[0] ?? 0) }
}

export interface NumberedRow {
  line: number
  row: Row
}

export interface RowOutcome {
  line: number
  outcome: 'accepted' | 'repaired' | 'rejected'
  reasons: Phrase[]
}

/** The whole table. A row that calls a node otherwise than an earlier row is rejected, so that the order of rows cannot decide quietly. */
export function readVision(rows: readonly NumberedRow[]): { nodes: VisionNode[]; outcomes: RowOutcome[] } {
  const nodes = new Map<string, VisionNode>()
  const firstLine = new Map<string, number>()
  const outcomes = rows.map(({ line, row }): RowOutcome => {
    const read = readRow(row)
    const rejected = read.rejected ?? conflict(read.nodes, nodes, firstLine)
    if (rejected !== null) return { line, outcome: 'rejected', reasons: [rejected] }
    for (const node of read.nodes) {
      if (nodes.has(node.id)) continue
      nodes.set(node.id, node)
      firstLine.set(node.id, line)
    }
    return { line, outcome: read.repairs.length > 0 ? 'repaired' : 'accepted', reasons: read.repairs }
  })
  return { nodes: [...nodes.values()], outcomes }
}

function conflict(
  row: readonly VisionNode[],
  known: ReadonlyMap<string, VisionNode>,
  lines: ReadonlyMap<string, number>,
): Phrase | null {
  const other = row.find(({ id, label }) => known.has(id) && known.get(id)?.label !== label)
  if (other !== undefined) {
    const before = known.get(other.id)?.label ?? ''
    return {
      ja: `${other.id}は${lines.get(other.id)}行目では「${before}」、ここでは「${other.label}」です`,
      en: `${other.id} is “${before}” in line ${lines.get(other.id)} and “${other.label}” here`,
    }
  }
  const last = row.at(-1)
  return last !== undefined && lines.has(last.id) && last.level === 'measure'
    ? { ja: `${last.id}は${lines.get(last.id)}行目にもあります`, en: `${last.id} is in line ${lines.get(last.id)} too` }
    : null
}

export interface TreeNode extends VisionNode {
  children: TreeNode[]
}

/** The nodes as a tree, each list in its order. A node whose parent is missing stands at the top. */
export function treeOf(nodes: readonly VisionNode[]): TreeNode[] {
  const all = new Map<string, TreeNode>(nodes.map((node) => [node.id, { ...node, children: [] }]))
  const roots: TreeNode[] = []
  for (const node of all.values()) (all.get(node.parent ?? '')?.children ?? roots).push(node)
  const sort = (list: TreeNode[]): TreeNode[] => {
    list.sort((a, b) => a.position - b.position)
    for (const { children } of list) sort(children)
    return list
  }
  return sort(roots)
}

interface Leaf {
  id: string
  label: string
  /** The strategy it belongs to (an aim's policy). */
  group: string
}

/** The nodes that nothing lies beneath, in the order of the table. */
export function leavesOf(nodes: readonly VisionNode[]): Leaf[] {
  const walk = (node: TreeNode, above: readonly VisionNode[]): Leaf[] => {
    const path = [...above, node]
    if (node.children.length > 0) return node.children.flatMap((child) => walk(child, path))
    const group = path.find(({ level }) => level === 'strategy') ?? path[0]
    return [{ id: node.id, label: node.label, group: group?.label ?? '' }]
  }
  return treeOf(nodes).flatMap((root) => walk(root, []))
}
