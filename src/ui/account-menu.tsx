import { t } from '#platform/i18n/index.ts'
import { Avatar } from './avatar.tsx'
import type { Html } from './html/jsx-runtime.ts'
import { Icon } from './icon.tsx'
import type { View } from './view.ts'

const Notices = ({ count }: { count: number }): Html => (
  <a class="notices-link" href="/notices">
    <Icon name="bell" />
    <span class="menu-label">{t('お知らせ', 'Notices')}</span>
    {count > 0 && (
      <span class="count">
        {count > 99 ? '99+' : count}
        <span class="hidden">{t('件の新しいお知らせ', ' new')}</span>
      </span>
    )}
  </a>
)

export const AccountMenu = ({ account }: { account: NonNullable<View['account']> }): Html => (
  <>
    <Notices count={account.notices} />
    <details class="menu account-menu" data-menu>
      <summary>
        <Avatar name={account.name} />
        <span class="menu-label">{t(`${account.name} さん`, account.name)}</span>
        <Icon name="menu" />
      </summary>
      <div class="menu-list">
        <ul>
          {account.links.map(({ href, label }) => (
            <li>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
        <form method="post" action="/sign-out">
          <button class="menu-action" type="submit">
            {t('ログアウト', 'Sign out', 'ログアウト（でる）')}
          </button>
        </form>
      </div>
    </details>
  </>
)
