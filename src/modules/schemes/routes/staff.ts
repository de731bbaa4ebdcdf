// What every page of the staff begins with: to others it is not there; to those who only read, writing is refused.
import type { Actor } from '#platform/auth/actor.ts'
import { allow, found } from '#platform/errors.ts'
import type { Ctx } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { schemePaths } from '../paths.ts'
import { canReadSchemes, canWriteSchemes } from '../policy.ts'

export function readerIn(c: Ctx): Actor {
  const actor = signedIn(c)
  return found(canReadSchemes(actor) ? actor : null)
}

export function writerIn(c: Ctx): Actor {
  const actor = readerIn(c)
  allow(canWriteSchemes(actor))
  return actor
}

export const listCrumb = () => ({ label: t('支援制度の一覧', 'Support schemes'), href: schemePaths.staff() })
