// What every page of the staff begins with: to others it is not there; to those who only read, writing is refused.
import type { Actor } from '#platform/auth/actor.ts'
import { allow, found } from '#platform/errors.ts'
import type { Ctx } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { t } from '#platform/i18n/index.ts'
import { paymentPaths } from '../paths.ts'
import { canPay, canReadPayments } from '../policy.ts'

export function readerIn(c: Ctx): Actor {
  const actor = signedIn(c)
  return found(canReadPayments(actor) ? actor : null)
}

export function payerIn(c: Ctx): Actor {
  const actor = readerIn(c)
  allow(canPay(actor))
  return actor
}

export const listCrumb = () => ({ label: t('支払', 'Payments'), href: paymentPaths.list() })
