// Where staff stand within a scheme, and the way back to it: said alike by every module.
import { t } from '#platform/i18n/index.ts'
import { type Crumb, type Html, LinkButton } from '#ui/index.ts'
import { schemePaths } from './paths.ts'

export const schemesCrumb = (): Crumb => ({ label: t('支援制度の一覧', 'Support schemes'), href: schemePaths.staff() })

/** The list, the scheme, what lies between, and the page itself. */
export const schemeCrumbs = (
  scheme: { id: string; title: string },
  here: string | Crumb,
  ...between: Crumb[]
): Crumb[] => [
  schemesCrumb(),
  { label: scheme.title || t('名前のない制度', 'Scheme without a name'), href: schemePaths.manage(scheme.id) },
  ...between,
  typeof here === 'string' ? { label: here } : here,
]

export const BackToScheme = ({ scheme }: { scheme: string }): Html => (
  <LinkButton kind="plain" href={schemePaths.manage(scheme)}>
    {t('制度のページに戻る', 'Back to the scheme')}
  </LinkButton>
)
