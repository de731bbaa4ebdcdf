// Somebody was led away from where they were going (to sign in, to register, to write a profile) and comes back to it.
import { z } from 'zod'
import type { Ctx } from './env.ts'
import { localPath } from './local-path.ts'

const home = '/me'

/** Nowhere in particular. */
export const isHome = (next: string): boolean => next === '' || next === home

/** As the address says it; one's own page when it says nothing. */
export const wayBack = (c: Ctx): string => localPath(c.req.query('next') ?? home)

/** The same in a form. What is no path of this site is no mistake of who sends it. */
export const next = () => z.string().max(2000).catch(home).transform(localPath)

/** This page, and then on to where somebody was going. */
export const withNext = (path: string, next: string): string =>
  next === home ? path : `${path}?${new URLSearchParams({ next })}`
