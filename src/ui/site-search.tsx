import { t } from '#platform/i18n/index.ts'
import type { Html } from './html/jsx-runtime.ts'
import { Icon } from './icon.tsx'

/** The field in the header, over everything the viewer may see. */
export const SiteSearch = (): Html => (
  <form class="site-search" role="search" aria-label={t('サイト内の検索', 'Site search')} action="/search">
    <input
      type="search"
      name="q"
      aria-label={t('サイト内をさがす', 'Search the site')}
      placeholder={t('サイト内をさがす', 'Search')}
    />
    <button aria-label={t('さがす', 'Search')}>
      <Icon name="search" />
    </button>
  </form>
)
