import { t } from '#platform/i18n/index.ts'
import type { Html } from './html/jsx-runtime.ts'

/** The last one, the page itself, has no address. */
export interface Crumb {
  label: string
  href?: string
}

export const Crumbs = ({ items }: { items: readonly Crumb[] }): Html => (
  <nav class="crumbs" aria-label={t('いまいる場所', 'Breadcrumb')}>
    <ol>
      {items.map(({ label, href }) => (
        <li>{href === undefined ? <span aria-current="page">{label}</span> : <a href={href}>{label}</a>}</li>
      ))}
    </ol>
  </nav>
)
