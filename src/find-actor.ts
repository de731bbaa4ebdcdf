// Who is acting, in this municipality.
import { createMiddleware } from 'hono/factory'
import type { Env } from '#platform/http/env.ts'

export const findActor = createMiddleware<Env>(async (c, next) => {
  c.set('actor', null)
  await next()
})
