// One-time codes of an authenticator app, and the recovery codes for the day the telephone is lost.
import { createHash, randomInt } from 'node:crypto'
import { generateRandomString, symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto'
import { z } from 'zod'
import { type Auth, orNull } from './answers.ts'
import { base32 } from './base32.ts'

const row = z.object({ id: z.string(), secret: z.string(), verified: z.boolean().nullable(), backupCodes: z.string() })
const hashes = z.array(z.string())

/** 24 of 32 signs are 120 bits: too many to guess, so that a plain hash may be kept (OWASP ASVS 5, 6.5.2). */
const codes = { count: 8, groups: 6, signs: 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789' } as const
const sign = () => codes.signs.charAt(randomInt(codes.signs.length))
const group = () => Array.from({ length: 4 }, sign).join('')
const newCode = () => Array.from({ length: codes.groups }, group).join('-')
/** However it was typed: in small letters, full-width, without hyphens. */
const hashOf = (code: string): string => {
  const plain = code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
  return createHash('sha256').update(plain).digest('base64url')
}

export interface Setup {
  /** What the QR code says. */
  uri: string
  /** The same to type in, in groups of four. */
  key: string
}

/** Somebody whose code fitted. */
export interface Admitted {
  cookies: string[]
  session: string
  account: { id: string; email: string; name: string }
}

const entered = z.object({
  token: z.string(),
  user: z.object({ id: z.string(), email: z.string(), name: z.string() }),
})

function admittedOf(answer: { headers: Headers; response: unknown } | null): Admitted | null {
  if (answer === null) return null
  const { token, user } = entered.parse(answer.response)
  return { cookies: answer.headers.getSetCookie(), session: token, account: user }
}

export function createSecondFactor(auth: Auth) {
  const { api } = auth
  const where = (account: string) => [{ field: 'userId', value: account }]

  const find = async (account: string) => {
    const { adapter } = await auth.$context
    return row.nullable().parse(await adapter.findOne({ model: 'twoFactor', where: where(account) }))
  }
  const keepNewCodes = async (account: string): Promise<string[]> => {
    const { adapter } = await auth.$context
    const fresh = Array.from({ length: codes.count }, newCode)
    const backupCodes = JSON.stringify(fresh.map(hashOf))
    await adapter.update({ model: 'twoFactor', where: where(account), update: { backupCodes } })
    return fresh
  }

  return {
    /** Begins anew unless codes are asked for already; the secret waits until a first code proves it. */
    async begin(account: string): Promise<void> {
      const { adapter, internalAdapter, secretConfig } = await auth.$context
      const before = await find(account)
      if (before?.verified || (await internalAdapter.findUserById(account)) === null) return
      const secret = await symmetricEncrypt({ key: secretConfig, data: generateRandomString(32) })
      const data = { userId: account, secret, backupCodes: '[]', verified: false }
      await (before === null
        ? adapter.create({ model: 'twoFactor', data })
        : adapter.update({ model: 'twoFactor', where: where(account), update: data }))
    },

    /** What waits to be proven; null when nothing does. */
    async setup({ id, email }: { id: string; email: string }, issuer: string): Promise<Setup | null> {
      const { secretConfig } = await auth.$context
      const found = await find(id)
      if (found === null || found.verified) return null
      const secret = await symmetricDecrypt({ key: secretConfig, data: found.secret })
      const key = base32(secret)
      const query = new URLSearchParams({ secret: key, issuer })
      return {
        uri: `otpauth://totp/${encodeURIComponent(`${issuer}:${email}`)}?${query}`,
        key: key.replaceAll(/(.{4})(?=.)/g, '$1 '),
      }
    },

    /**
     * Proves the secret by a first code: from now on codes are asked for, and every other session ends, since none was
     * asked. Null when the code does not fit.
     */
    async finish(
      headers: Headers,
      account: string,
      code: string,
    ): Promise<{ cookies: string[]; codes: string[] } | null> {
      const { internalAdapter } = await auth.$context
      const before = await internalAdapter.listSessions(account)
      const answer = await orNull(api.verifyTOTP({ body: { code }, headers, returnHeaders: true }))
      if (answer === null) return null
      for (const { token } of before) await internalAdapter.deleteSession(token)
      return { cookies: answer.headers.getSetCookie(), codes: await keepNewCodes(account) }
    },

    keepNewCodes,

    /** How many recovery codes are left. */
    async codesLeft(account: string): Promise<number> {
      const found = await find(account)
      return found === null ? 0 : hashes.parse(JSON.parse(found.backupCodes)).length
    },

    /** The codes were lost: none is asked for any more, and every session ends. */
    async reset(account: string): Promise<void> {
      const { internalAdapter } = await auth.$context
      await this.remove(account)
      await internalAdapter.deleteUserSessions(account)
    },

    /** No codes are asked for any more. */
    async remove(account: string): Promise<void> {
      const { adapter, internalAdapter } = await auth.$context
      await adapter.delete({ model: 'twoFactor', where: where(account) })
      await internalAdapter.updateUser(account, { twoFactorEnabled: false })
    },

    /** Whether a code of the app fits, for somebody who is signed in. */
    fits: async (headers: Headers, code: string): Promise<boolean> =>
      (await orNull(api.verifyTOTP({ body: { code }, headers }))) !== null,

    /** Who owes a code as they sign in (a cookie says who): by the app … */
    enter: async (headers: Headers, code: string): Promise<Admitted | null> =>
      admittedOf(await orNull(api.verifyTOTP({ body: { code }, headers, returnHeaders: true }))),
    /** … or by a recovery code, which is then spent. */
    recover: async (headers: Headers, code: string): Promise<Admitted | null> =>
      admittedOf(await orNull(api.verifyBackupCode({ body: { code: hashOf(code) }, headers, returnHeaders: true }))),
    /** Takes it back, before its cookie has gone out. */
    turnAway: async ({ session }: Admitted): Promise<void> =>
      (await auth.$context).internalAdapter.deleteSession(session),
  }
}
