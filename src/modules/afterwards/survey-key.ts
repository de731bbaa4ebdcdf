import { createHash } from 'node:crypto'

/**
 * What stands beside an answer instead of its participant: made from their own key, so that each answers once.
 * privacy.ts makes the same in the database, for whoever asks what is kept about them.
 */
export const keyOf = (ownKey: string): string => createHash('sha256').update(`survey:${ownKey}`).digest('hex')
