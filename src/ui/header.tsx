import { t } from '#platform/i18n/index.ts'
import { AccountMenu } from './account-menu.tsx'
import { ActingStrip } from './acting-strip.tsx'
import { Brand } from './brand.tsx'
import { LinkButton } from './button.tsx'
import type { Html } from './html/jsx-runtime.ts'
import { LanguageMenu } from './language-menu.tsx'
import { SiteSearch } from './site-search.tsx'
import type { View } from './view.ts'

function SignIn({ path }: { path: string }): Html {
  // On the way back to somewhere already: the other door leads there too.
  const next = new URLSearchParams(path.split('?')[1]).get('next')
  const query = next === null ? '' : `?${new URLSearchParams({ next })}`
  return (
    <>
      <a class="quiet-link" href={`/sign-in?next=${encodeURIComponent(next ?? (path === '/' ? '/me' : path))}`}>
        {t('ログイン', 'Sign in', 'ログイン（はいる）')}
      </a>
      <LinkButton href={`/register${query}`} small>
        {t('登録する', 'Register')}
      </LinkButton>
    </>
  )
}

const Strips = ({ view: { demo, account } }: { view: View }): Html => (
  <>
    {demo && (
      <p class="strip demo">
        <span class="page">
          {t('練習用のサイトです。人も会社も架空です。', 'A practice site. All people and firms are invented.')}
        </span>
      </p>
    )}
    {account?.acting_for && <ActingStrip acting_for={account.acting_for} />}
  </>
)

export const Header = ({ view }: { view: View }): Html => (
  <header class="site-header">
    <Strips view={view} />
    <div class="page">
      <Brand municipality={view.municipality} />
      {view.nav.length > 0 && (
        <nav class="main-nav" aria-label={t('主なメニュー', 'Main')}>
          <ul>
            {view.nav.map(({ href, label, current }) => (
              <li>
                <a href={href} aria-current={current ? 'page' : undefined}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <SiteSearch />
      <div class="site-tools">
        <LanguageMenu path={view.path} />
        {view.account ? <AccountMenu account={view.account} /> : <SignIn path={view.path} />}
      </div>
    </div>
  </header>
)
