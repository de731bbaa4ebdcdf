import { randomBytes, randomInt } from 'node:crypto'

/** The key to a ticket page: 144 bits. */
export const newCode = (): string => randomBytes(18).toString('base64url')

// Without what is easily misread.
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const four = (): string => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')

/** What a group reads out on the telephone and finds in the proof of a draw: `7KQM-X2PV-9RTC`. */
export const newReceipt = (): string => `${four()}-${four()}-${four()}`
