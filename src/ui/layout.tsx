// The whole document round a page.
import { locale, t } from '#platform/i18n/index.ts'
import { type Crumb, Crumbs } from './crumbs.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import type { Html, Node } from './html/jsx-runtime.ts'
import type { View } from './view.ts'

export type { Crumb } from './crumbs.tsx'

interface LayoutProps {
  /** Without the site's name. */
  title: string
  view: View
  crumbs?: readonly Crumb[]
  /** A desk, a list, the front page; otherwise one column of text, 46rem at most. */
  wide?: boolean
  /** More for the document's head: other forms of the page (feeds, a calendar), facts for machines. */
  head?: Node
  children?: Node
}

const Head = ({ title, view, head }: LayoutProps): Html => {
  const { name, name_en } = view.municipality
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{t(`${title}｜${name} まちポート`, `${title} | ${name_en} Machiport`)}</title>
      <meta name="theme-color" content="#ffffff" />
      <link rel="icon" type="image/svg+xml" href="/assets/icon.svg" />
      {view.assets.css.map((href) => (
        <link rel="stylesheet" href={href} />
      ))}
      {view.assets.scripts.map((src) => (
        <script type="module" src={src} nonce={view.nonce} />
      ))}
      {head}
    </head>
  )
}

export const Layout = (props: LayoutProps): Html => (
  <html lang={locale() === 'en' ? 'en' : 'ja'} data-locale={locale()}>
    <Head {...props} />
    <body>
      <a class="skip-link" href="#main">
        {t('本文へ移動', 'Skip to the main content')}
      </a>
      <Header view={props.view} />
      <main id="main" class={props.wide ? 'wide' : 'narrow'} tabindex={-1}>
        {props.crumbs && props.crumbs.length > 0 && <Crumbs items={props.crumbs} />}
        {props.children}
      </main>
      <Footer municipality={props.view.municipality} />
    </body>
  </html>
)
