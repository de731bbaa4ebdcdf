import { t } from '#platform/i18n/index.ts'
import type { Html } from './html/jsx-runtime.ts'

export interface Tab {
  href: string
  label: string
  current: boolean
  count?: number
}

/** Pages that belong together: links, not widgets. */
export const Tabs = ({ items, label }: { items: readonly Tab[]; label?: string }): Html => (
  <nav class="tabs" aria-label={label ?? t('表示の切り替え', 'Views')}>
    <ul>
      {items.map(({ href, label, current, count }) => (
        <li>
          <a href={href} aria-current={current ? 'page' : undefined}>
            {label}
            {count !== undefined && <span class="tab-count">{count.toLocaleString('ja')}</span>}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)
