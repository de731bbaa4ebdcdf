// On the public page of a scheme: why its reader was told of it, and where the record is put right.
import type { SchemePart } from '#modules/schemes/index.ts'
import { WhyBox } from './pages/why.tsx'
import { whyTold } from './queries/why.ts'

export const whyAside: SchemePart = async (c, { id }) => {
  const person = c.var.actor?.person ?? null
  if (person === null || c.var.actor?.acting_for !== null) return null
  const [latest] = await c.var.read((db) => whyTold(db, person, { scheme: id }))
  return latest === undefined ? null : <WhyBox {...latest} />
}
