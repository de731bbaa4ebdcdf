import { t } from '#platform/i18n/index.ts'
import type { Html } from './html/jsx-runtime.ts'
import type { View } from './view.ts'

/** A harbour's P on a wave. */
const Mark = (): Html => (
  <svg class="brand-mark" viewBox="0 0 36 36" width={36} height={36} aria-hidden="true" focusable="false">
    <rect class="brand-ground" width={36} height={36} rx={9} />
    <path d="M7 23.5c3.2 0 3.2-2.6 6.4-2.6s3.2 2.6 6.4 2.6 3.2-2.6 6.4-2.6c1.5 0 2.2.6 2.9 1.2" />
    <path d="M13 17.5V9h7.2a3.4 3.4 0 0 1 0 6.8H13" />
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
