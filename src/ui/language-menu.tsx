import { locale, t } from '#platform/i18n/index.ts'
import type { Html } from './html/jsx-runtime.ts'
import { Icon } from './icon.tsx'

// Each language is named in itself, so these are not translated.
const languages = [
  { to: 'ja', lang: 'ja', name: '日本語' },
  { to: 'easy', lang: 'ja', name: 'やさしい日本語' },
  { to: 'en', lang: 'en', name: 'English' },
] as const

export function LanguageMenu({ path }: { path: string }): Html {
  const here = languages.find(({ to }) => to === locale()) ?? languages[0]
  return (
    <details class="menu language-menu" data-menu>
      <summary>
        <Icon name="globe" />
        <span class="hidden">{t('ことば：', 'Language: ')}</span>
        <span class="menu-label" lang={here.lang}>
          {here.name}
        </span>
      </summary>
      <ul class="menu-list">
        {languages.map(({ to, lang, name }) => (
          <li>
            <a
              href={`/language?to=${to}&back=${encodeURIComponent(path)}`}
              lang={lang}
              aria-current={to === here.to ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
