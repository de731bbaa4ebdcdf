// What the accounts' routes share.
import type { MailPlace } from '#platform/auth/account-mail.ts'
import type { Ctx } from '#platform/http/env.ts'

export const mailPlace = (c: Ctx, next = '/'): MailPlace => ({
  root: c.var.services.database.root,
  municipality: c.var.municipality.code,
  next,
})

export const passCookies = (c: Ctx, cookies: readonly string[]): void => {
  for (const cookie of cookies) c.header('set-cookie', cookie, { append: true })
}

/** Before any mail goes to an address somebody typed. */
export async function limitMail(c: Ctx, email: string): Promise<void> {
  const { rateLimits } = c.var.services
  await rateLimits.count('accountMailAddress', c.var.address)
  await rateLimits.count('accountMail', email)
}
