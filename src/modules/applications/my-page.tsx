// On one's own page: what support there is for oneself, and what one applied for.
import { t } from '#platform/i18n/index.ts'
import type { MyPagePart } from '#modules/members/index.ts'
import { hasRecord, schemePaths } from '#modules/schemes/index.ts'
import { Box } from '#ui/index.ts'
import { applicationPaths } from './paths.ts'

/** Of whoever can apply. */
export const supportPart: MyPagePart = ({ var: { actor } }) => {
  const box = (
    <Box title={t('支援', 'Support')}>
      <ul class="links" role="list">
        <li>
          <a href={schemePaths.fits()}>{t('使える支援策', 'Support that fits')}</a>
        </li>
        <li>
          <a href={applicationPaths.mine()}>{t('わたしの申請', 'My applications')}</a>
        </li>
      </ul>
    </Box>
  )
  return Promise.resolve(hasRecord(actor) ? box : null)
}
