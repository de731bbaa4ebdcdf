// The pages about the site itself, and in the demo the ones for whoever looks it over.
import { Hono } from 'hono'
import { found } from '#platform/errors.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { ComponentsPage } from '#ui/components-page.tsx'
import { show } from '#ui/show.tsx'
import { AboutPage } from './about.tsx'
import { AccessibilityPage } from './accessibility.tsx'
import { DemoAccountsPage } from './demo-accounts.tsx'
import { PrivacyPage } from './privacy.tsx'
import { TermsPage } from './terms.tsx'

const demoOnly = (c: Ctx): void => void found(c.var.services.config.demo ? true : null)

export const siteRoutes = new Hono<Env>()
  .get('/about', (c) =>
    show(c, { title: t('まちポートについて', 'About Machiport') }, <AboutPage municipality={c.var.municipality} />),
  )
  .get('/accessibility', (c) =>
    show(c, { title: t('アクセシビリティ', 'Accessibility') }, <AccessibilityPage municipality={c.var.municipality} />),
  )
  .get('/privacy', (c) =>
    show(c, { title: t('個人情報の扱い', 'Privacy notice') }, <PrivacyPage municipality={c.var.municipality} />),
  )
  .get('/terms', (c) =>
    show(c, { title: t('利用規約', 'Terms of use') }, <TermsPage municipality={c.var.municipality} />),
  )
  .get('/dev/components', (c) => {
    demoOnly(c)
    return show(c, { title: t('部品の見本', 'Components'), wide: true }, <ComponentsPage />)
  })
  .get('/dev/accounts', (c) => {
    demoOnly(c)
    return show(
      c,
      { title: t('お試し用アカウント', 'Demo accounts') },
      <DemoAccountsPage site={c.var.services.config.publicUrl} />,
    )
  })
