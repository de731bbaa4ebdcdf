import type { Html, Node } from './html/jsx-runtime.ts'

export type Fact = readonly [label: string, value: Node]

const present = ([, value]: Fact): boolean => value !== null && value !== undefined && value !== false

const list = (kind: string, items: readonly Fact[]): Html => (
  <dl class={kind}>
    {items.filter(present).map(([label, value]) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

/** Short answers to short questions. Facts without an answer are left out. */
export const Facts = ({ items }: { items: readonly Fact[] }): Html => list('facts', items)

/** A few long answers: a challenge on one sheet. */
export const Canvas = ({ items }: { items: readonly Fact[] }): Html => list('canvas', items)
