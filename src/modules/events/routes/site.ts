// What a page says of the site it stands on.
import type { Ctx } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { siteUrl } from '#platform/mail/template.ts'

/** What the municipality's own events are organized by. */
export const departmentOf = (c: Ctx): string => t(c.var.municipality.department, c.var.municipality.department_en)

export const absolute = (c: Ctx, path: string): string =>
  siteUrl(c.var.municipality, c.var.services.config.publicUrl, path)
