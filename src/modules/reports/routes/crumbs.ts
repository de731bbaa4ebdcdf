import { t } from '#platform/i18n/index.ts'
import type { Crumb } from '#ui/index.ts'
import { reportPaths } from '../paths.ts'

export const reportsCrumb = (scheme: string): Crumb => ({
  label: t('実績報告の一覧', 'Reports'),
  href: reportPaths.list(scheme),
})
