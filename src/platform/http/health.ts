// For load balancers: /healthz says the process answers, /readyz that it can reach its database.
import { Hono } from 'hono'
import { sql } from 'kysely'
import type { Env, Services } from './env.ts'

export function health({ database }: Services): Hono<Env> {
  return new Hono<Env>()
    .get('/healthz', (c) => c.text('ok'))
    .get('/readyz', (c) =>
      sql`select 1`.execute(database.root).then(
        () => c.text('ready'),
        () => c.text('database unreachable', 503),
      ),
    )
}
