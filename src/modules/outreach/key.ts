// The link in a mail by which somebody says what they want to hear of, and where their record is wrong, without signing in.
// It opens nothing else: of what they were told only the call, or the list, of that mail.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { isId } from '#platform/id.ts'

const signature = (secret: string, municipality: string, said: string): string =>
  createHmac('sha256', secret).update(`outreach:${municipality}:${said}`).digest('base64url')

/** Of a mail: its call, or when its list of several was sent. */
export type MailAbout = { call: string } | { listed_at: Date }

const textOf = (about: MailAbout): string => ('call' in about ? about.call : String(about.listed_at.getTime()))

export function wishKey(secret: string, municipality: string, person: string, about?: MailAbout): string {
  const said = about === undefined ? person : `${person}.${textOf(about)}`
  return `${said}.${signature(secret, municipality, said)}`
}

const aboutIn = (text: string): MailAbout | null =>
  isId(text) ? { call: text } : /^\d{1,15}$/.test(text) ? { listed_at: new Date(Number(text)) } : null

/** Null for what is no such key. */
export function readKey(
  secret: string,
  municipality: string,
  key: string,
): { person: string; about?: MailAbout } | null {
  const [given = '', ...rest] = key.split('.').toReversed()
  const [person = '', text, ...more] = rest.toReversed()
  const about = text === undefined ? undefined : aboutIn(text)
  if (!isId(person) || about === null || more.length > 0) return null
  const said = text === undefined ? person : `${person}.${text}`
  const [a, b] = [Buffer.from(given), Buffer.from(signature(secret, municipality, said))]
  if (a.length !== b.length || !timingSafeEqual(a, b)) return null
  return { person, ...(about !== undefined && { about }) }
}
