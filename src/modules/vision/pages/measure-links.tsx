import { type Html } from '#ui/index.ts'
import { visionPaths } from '../paths.ts'
import type { MeasureLabel } from '../queries/measures.ts'

/** Which measures a thing serves, each leading to its place in the vision. */
export const MeasureLinks = ({ items }: { items: readonly MeasureLabel[] }): Html => (
  <ul class="plain-list" role="list">
    {items.map(({ id, label }) => (
      <li>
        <a href={visionPaths.node(id)}>{label}</a>
      </li>
    ))}
  </ul>
)
