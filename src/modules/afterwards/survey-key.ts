import { createHash } from 'node:crypto'

/**
 * What stands beside an answer instead of its participant: made from the secret of the ticket page, so that each answers once.
 * privacy.ts makes the same in the database, for whoever asks what is kept about them.
 */
export const keyOf = (code: string): string => createHash('sha256').update(`survey:${code}`).digest('hex')
