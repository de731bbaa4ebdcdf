import { createHash, randomBytes } from 'node:crypto'

/** The key in the link of an invitation: 192 bits; only its hash is kept. */
export const newSecret = (): string => randomBytes(24).toString('base64url')

export const hashOf = (secret: string): string => createHash('sha256').update(`application:${secret}`).digest('hex')
