// What our own forms and the accounts agree on: without better-auth, which takes its time to load.

/** Ours, set by the routes: what a client says of itself in other headers counts for nothing. */
export const addressHeader = 'x-client-address'

export const passwordLength = { min: 10, max: 128 } as const
