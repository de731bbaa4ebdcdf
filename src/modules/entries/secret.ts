import { randomBytes } from 'node:crypto'

/** For a link that lets in whoever has it: 144 bits. */
export const newSecret = (): string => randomBytes(18).toString('base64url')
