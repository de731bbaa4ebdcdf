// How often, and of what. Pure.

/** Over all schemes and departments, in so many days; what is more waits for the weekly list. */
export const mostMails = 2
export const withinDays = 7

/** Opened or published longer ago: nobody is told of it any more. */
export const newForDays = 7

export interface Wish {
  topics: readonly string[]
  off: boolean
}

/** Nobody said anything: everything is wanted. */
export const everything: Wish = { topics: [], off: false }

export const isWanted = ({ topics, off }: Wish, scheme: readonly string[]): boolean =>
  !off && (topics.length === 0 || scheme.some((topic) => topics.includes(topic)))
