import type { Html, Node } from './html/jsx-runtime.ts'

export interface DeskItem {
  href: string
  label: string
  current: boolean
  count?: number
}

interface DeskProps {
  /** What the side is for: 机, 設定. */
  label: string
  items: readonly DeskItem[]
  children?: Node
}

/** Work: what waits at the side, one of it in the middle. */
export const Desk = ({ label, items, children }: DeskProps): Html => (
  <div class="desk">
    <nav class="desk-nav" aria-label={label}>
      <ul>
        {items.map(({ href, label, current, count }) => (
          <li>
            <a href={href} aria-current={current ? 'page' : undefined}>
              <span>{label}</span>
              {count !== undefined && <span class="desk-count">{count.toLocaleString('ja')}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    <div class="desk-main flow">{children}</div>
  </div>
)
