// What a page says of the site it stands on.
import type { Ctx } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { siteUrl } from '#platform/mail/template.ts'
import type { Counter } from '../pages/talk-to-us.tsx'

export const counterOf = (c: Ctx): Counter => ({
  department: t(c.var.municipality.department, c.var.municipality.department_en),
  phone: c.var.municipality.phone,
})

export const absolute = (c: Ctx, path: string): string =>
  siteUrl(c.var.municipality, c.var.services.config.publicUrl, path)
