// For load balancers: /healthz says the process answers, /readyz that it reaches its database and is not about to stop.
import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Env, Services } from './env.ts'

export function health(services: Services): Hono<Env> {
  return new Hono<Env>()
    .get('/healthz', (c) => c.text('ok'))
    .get('/readyz', async (c) => {
      if (services.stopping) return c.text('stopping', 503)
      const reached = await sql`select 1`.execute(services.database.root).then(
        () => true,
        () => false,
      )
      return reached ? c.text('ready') : c.text('database unreachable', 503)
    })
}
