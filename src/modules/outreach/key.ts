// The link in a mail by which somebody says what they want to hear of, without signing in. It opens nothing else.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { isId } from '#platform/id.ts'

const signature = (secret: string, municipality: string, person: string): string =>
  createHmac('sha256', secret).update(`outreach:${municipality}:${person}`).digest('base64url')

export const wishKey = (secret: string, municipality: string, person: string): string =>
  `${person}.${signature(secret, municipality, person)}`

/** The person; null for what is no such key. */
export function personOfKey(secret: string, municipality: string, key: string): string | null {
  const [person = '', given = ''] = key.split('.')
  if (!isId(person)) return null
  const [a, b] = [Buffer.from(given), Buffer.from(signature(secret, municipality, person))]
  return a.length === b.length && timingSafeEqual(a, b) ? person : null
}
