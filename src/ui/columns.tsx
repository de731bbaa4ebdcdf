import type { Html, Node } from './html/jsx-runtime.ts'

interface TwoColumnsProps {
  children?: Node
  aside: Node
  /** Filters stand at the start, facts and the next act at the end. */
  side?: 'start' | 'end'
  /** An aside at the end comes first on a phone and when the page is read out. */
  early?: boolean
}

export const TwoColumns = ({ children, aside, side = 'end', early = false }: TwoColumnsProps): Html => (
  <div class={['two', side === 'start' && 'start', early && 'early']}>
    {(side === 'start' || early) && <div class="two-aside">{aside}</div>}
    <div class="two-main flow">{children}</div>
    {side === 'end' && !early && <div class="two-aside">{aside}</div>}
  </div>
)

/** A framed box for the aside. */
export const Box = ({ title, children }: { title?: string; children?: Node }): Html => (
  <section class="box flow">
    {title !== undefined && <h2 class="box-title">{title}</h2>}
    {children}
  </section>
)

/** A stripe across the whole window, in a wide page. */
export const Band = ({ tinted, children }: { tinted?: boolean; children?: Node }): Html => (
  <section class={['band', tinted && 'tinted']}>
    <div class="page flow">{children}</div>
  </section>
)

/** A heading with a link to all of it. */
export const BlockHead = ({ title, children }: { title: string; children?: Node }): Html => (
  <div class="block-head">
    <h2>{title}</h2>
    {children}
  </div>
)
