// The link in a mail by which somebody says what they want to hear of, and where their record is wrong, without signing in.
// It opens nothing else: of what they were told only the call of that mail.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { isId } from '#platform/id.ts'

const signature = (secret: string, municipality: string, said: string): string =>
  createHmac('sha256', secret).update(`outreach:${municipality}:${said}`).digest('base64url')

/** Without a call: of a list of several. */
export function wishKey(secret: string, municipality: string, person: string, call?: string): string {
  const said = call === undefined ? person : `${person}.${call}`
  return `${said}.${signature(secret, municipality, said)}`
}

/** Null for what is no such key. */
export function readKey(secret: string, municipality: string, key: string): { person: string; call?: string } | null {
  const [given = '', ...rest] = key.split('.').toReversed()
  const [person = '', call, ...more] = rest.toReversed()
  if (!isId(person) || (call !== undefined && !isId(call)) || more.length > 0) return null
  const said = call === undefined ? person : `${person}.${call}`
  const [a, b] = [Buffer.from(given), Buffer.from(signature(secret, municipality, said))]
  if (a.length !== b.length || !timingSafeEqual(a, b)) return null
  return { person, ...(call !== undefined && { call }) }
}
