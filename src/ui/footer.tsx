import { t } from '#platform/i18n/index.ts'
import type { Html } from './html/jsx-runtime.ts'
import { PhoneLink } from './phone-link.tsx'
import type { View } from './view.ts'

export const Footer = ({ municipality: m }: { municipality: View['municipality'] }): Html => (
  <footer class="site-footer">
    <div class="page">
      <address>
        <strong>{t(`${m.name} ${m.department}`, `${m.name_en}, ${m.department_en}`)}</strong>
        <span>
          {t('電話', 'Phone')} <PhoneLink phone={m.phone} />
          {t('（平日 8時30分〜17時15分）', ' (weekdays 8:30–17:15, in Japanese)')}
        </span>
      </address>
      <nav aria-label={t('このサイトについて', 'About this site')}>
        <ul>
          <li>
            <a href="/accessibility">{t('アクセシビリティ', 'Accessibility', 'だれでも つかえるように')}</a>
          </li>
          <li>
            <a href="/privacy">{t('個人情報の扱い', 'Privacy')}</a>
          </li>
          <li>
            <a href="/about">{t('サイトについて', 'About')}</a>
          </li>
        </ul>
      </nav>
    </div>
  </footer>
)
