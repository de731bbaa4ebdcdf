// Passkeys: a key that stays in somebody's device. The browser's half is client/use-passkey.ts.
import { getAuthenticatorName } from '@better-auth/passkey'
import { z } from 'zod'
import { type Auth, orNull } from './answers.ts'

export interface Passkey {
  id: string
  name: string
  created_at: Date | null
  /** Kept by its maker's service and on every device of its holder, or on this one device only. */
  synced: boolean
}

/** What a ceremony begins with: for the browser's `navigator.credentials`, and the cookie that remembers the challenge. */
export interface Ceremony {
  options: object
  cookies: string[]
}

const key = { id: z.string(), rawId: z.string(), type: z.literal('public-key'), clientExtensionResults: z.object({}) }
const attestation = z.object({
  ...key,
  response: z.object({ clientDataJSON: z.string(), attestationObject: z.string(), transports: z.array(z.string()) }),
})
const assertion = z.object({
  ...key,
  response: z.object({
    clientDataJSON: z.string(),
    authenticatorData: z.string(),
    signature: z.string(),
    userHandle: z.string().optional(),
  }),
})

/** What the browser sent, as far as it can be an answer. */
function answerOf<S extends z.ZodType>(schema: S, text: string): z.infer<S> | null {
  try {
    return schema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** `headers` of a ceremony's end carry the page's origin, as we know it. */
export function createPasskeys(auth: Auth) {
  const { api } = auth
  const ceremony = (answer: { response: object; headers: Headers } | null): Ceremony | null =>
    answer && { options: answer.response, cookies: answer.headers.getSetCookie() }
  const ownedBy = async (account: string, credentialID: string): Promise<boolean> => {
    const { adapter } = await auth.$context
    const where = [
      { field: 'userId', value: account },
      { field: 'credentialID', value: credentialID },
    ]
    return (await adapter.findOne({ model: 'passkey', where })) !== null
  }

  return {
    list: async (headers: Headers): Promise<Passkey[]> =>
      ((await orNull(api.listPasskeys({ headers }))) ?? []).map((key) => ({
        id: key.id,
        name: key.name ?? getAuthenticatorName(key.aaguid) ?? '—',
        created_at: key.createdAt,
        synced: key.backedUp,
      })),

    beginAdding: async (headers: Headers): Promise<Ceremony | null> =>
      ceremony(await orNull(api.generatePasskeyRegistrationOptions({ headers, returnHeaders: true }))),

    async add(headers: Headers, text: string, name: string): Promise<boolean> {
      const response = answerOf(attestation, text)
      if (response === null) return false
      return (await orNull(api.verifyPasskeyRegistration({ body: { response, name }, headers }))) !== null
    },

    beginSignIn: async (headers: Headers): Promise<Ceremony | null> => {
      const begun = ceremony(await orNull(api.generatePasskeyAuthenticationOptions({ headers, returnHeaders: true })))
      // Unlocked by its holder, or it would be one factor only.
      return begun && { ...begun, options: { ...begun.options, userVerification: 'required' } }
    },

    /** Set-Cookie lines of a new session. Whoever is signed in already comes in as themselves, in place of that session. */
    async signIn(
      headers: Headers,
      text: string,
      current: { id: string; session: string } | null,
    ): Promise<string[] | null> {
      const response = answerOf(assertion, text)
      if (response === null || (current !== null && !(await ownedBy(current.id, response.id)))) return null
      const answer = await orNull(api.verifyPasskeyAuthentication({ body: { response }, headers, returnHeaders: true }))
      if (answer !== null && current !== null) {
        await (await auth.$context).internalAdapter.deleteSession(current.session)
      }
      return answer && answer.headers.getSetCookie()
    },

    rename: (headers: Headers, id: string, name: string): Promise<unknown> =>
      orNull(api.updatePasskey({ body: { id, name }, headers })),

    remove: async (headers: Headers, id: string): Promise<boolean> =>
      (await orNull(api.deletePasskey({ body: { id }, headers }))) !== null,
  }
}
