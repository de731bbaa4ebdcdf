import { t } from '#platform/i18n/index.ts'
import type { Html } from '#ui/index.ts'
import { schemePaths } from '../paths.ts'

/** For the head of every page of schemes: feed readers find them there. */
export const FeedLink = (): Html => (
  <link
    rel="alternate"
    type="application/atom+xml"
    href={schemePaths.feed()}
    title={t('新着の支援制度', 'New schemes')}
  />
)
