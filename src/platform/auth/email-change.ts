// A new e-mail address: it counts once a link sent there was pressed by the very account that asked. (The library's own
// way signs in whoever opens the link, and a mistyped address would let a stranger in.)
import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type MailPlace, sendAccountMail, withMailPlace } from './account-mail.ts'
import type { Auth } from './answers.ts'

const hourMs = 3_600_000
const waiting = z.object({ account: z.string(), email: z.string() })
const nameOf = (token: string): string => `new-email:${createHash('sha256').update(token).digest('base64url')}`

export function createEmailChange(auth: Auth) {
  return {
    /** Sends the link to the new address; one that is taken is told so instead, and nobody else is. */
    async begin(place: MailPlace, account: string, email: string): Promise<void> {
      const { internalAdapter } = await auth.$context
      await withMailPlace(place, async () => {
        if ((await internalAdapter.findUserByEmail(email)) !== null) return sendAccountMail('taken', email, '')
        const token = randomBytes(24).toString('base64url')
        const value = JSON.stringify({ account, email })
        const expiresAt = new Date(Date.now() + hourMs)
        await internalAdapter.createVerificationValue({ identifier: nameOf(token), value, expiresAt })
        await sendAccountMail('change', email, token)
      })
    },

    /** The new address, once; null where the link is spent, late, another account's, or the address was taken meanwhile. */
    async finish(account: string, token: string): Promise<string | null> {
      const { internalAdapter } = await auth.$context
      const found = await internalAdapter.findVerificationValue(nameOf(token))
      const asked = found && waiting.parse(JSON.parse(found.value))
      if (asked === null || asked.account !== account) return null
      if ((await internalAdapter.consumeVerificationValue(nameOf(token))) === null) return null
      if ((await internalAdapter.findUserByEmail(asked.email)) !== null) return null
      await internalAdapter.updateUser(account, { email: asked.email, emailVerified: true })
      return asked.email
    },
  }
}
