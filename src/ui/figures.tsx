import type { Html, Node } from './html/jsx-runtime.ts'

export interface Figure {
  value: number | string
  unit?: string
  label: string
  /** Where the number comes from or how it changed. */
  note?: Node
  href?: string
}

const grouped = (value: number | string) => (typeof value === 'number' ? value.toLocaleString('ja') : value)

export const Figures = ({ items }: { items: readonly Figure[] }): Html => (
  <dl class="figures">
    {items.map(({ value, unit, label, note, href }) => (
      <div class="figure">
        <dt>{href === undefined ? label : <a href={href}>{label}</a>}</dt>
        <dd>
          <span class="figure-value">{grouped(value)}</span>
          {unit !== undefined && <span class="figure-unit">{unit}</span>}
        </dd>
        {note !== undefined && <dd class="figure-note">{note}</dd>}
      </div>
    ))}
  </dl>
)
