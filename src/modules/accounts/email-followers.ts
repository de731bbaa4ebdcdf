import type { Tx } from '#platform/db/index.ts'

/** What a later module does, in each municipality, when an account has a new e-mail address. */
export const emailFollowers: ((tx: Tx, account: string, email: string) => Promise<void>)[] = []
