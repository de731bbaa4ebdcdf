import type { Html, Node } from './html/jsx-runtime.ts'

export type Fact = readonly [label: string, value: Node]

const present = ([, value]: Fact): boolean => value !== null && value !== undefined && value !== false

/** Short answers to short questions. Facts without an answer are left out. */
export const Facts = ({ items }: { items: readonly Fact[] }): Html => (
  <dl class="facts">
    {items.filter(present).map(([label, value]) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)

/** A few long answers: a challenge on one sheet. */
export const Canvas = ({ items }: { items: readonly Fact[] }): Html => (
  <dl class="canvas">
    {items.filter(present).map(([label, value]) => (
      <div>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
)
