import { t } from '#platform/i18n/index.ts'
import type { Html } from './html/jsx-runtime.ts'
import type { View } from './view.ts'

/** A harbour's P on a wave. */
const Mark = (): Html => (
  <svg class="brand-mark" viewBox="0 0 36 36" width={36} height={36} aria-hidden="true" focusable="false">
    <rect class="brand-ground" width={36} height={36} rx={9} />
    <path d="M7 23.500c3.200 0 3.200-2.600 6.400-2.600s3.200 2.600 6.400 2.600 3.200-2.600 6.400-2.600c1.500 0 2.200.600 2.900 1.200" />
    <path d="M13 17.500V9h7.200a3.400 3.400 0 0 1 0 6.800H13" />
  </svg>
)

export const Brand = ({ municipality: m }: { municipality: View['municipality'] }): Html => (
  <a class="brand" href="/">
    <Mark />
    <span class="brand-words">
      <span class="brand-name">{t('まちポート', 'Machiport')}</span>
      <span class="brand-by">{t(`${m.name} ${m.department}`, `${m.name_en} ${m.department_en}`)}</span>
    </span>
  </a>
)
