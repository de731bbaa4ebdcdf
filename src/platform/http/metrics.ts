// Figures of operation for Prometheus. Labels name routes, never addresses or people.
import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { routePath } from 'hono/route'
import { Gauge, Histogram, Registry } from 'prom-client'
import { notFound } from '#platform/errors.ts'
import type { Database } from '#platform/db/index.ts'
import { countJobs } from '#platform/jobs/index.ts'
import type { Ctx, Env, Services } from './env.ts'

export type Metrics = ReturnType<typeof createMetrics>

export function createMetrics({ pool, root }: Database) {
  const registers = [new Registry()]
  const requests = new Histogram({
    name: 'machiport_request_seconds',
    help: 'Requests by route and status: their count and how long they took',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  })
  const connections = new Gauge({
    name: 'machiport_pool_connections',
    help: 'Connections for pages: open, resting, and requests that wait for one',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'open' }, pool.totalCount)
      this.set({ state: 'resting' }, pool.idleCount)
      this.set({ state: 'waited for' }, pool.waitingCount)
    },
  })
  const jobs = new Gauge({
    name: 'machiport_jobs',
    help: 'Jobs by queue and state: created and retry wait, failed want somebody',
    labelNames: ['queue', 'state'],
    registers,
    async collect() {
      this.reset()
      for (const { queue, state, count } of await countJobs(root)) this.set({ queue, state }, count)
    },
  })
  return { registry: registers[0] ?? new Registry(), requests, connections, jobs }
}

export const measure = ({ metrics }: Services) =>
  createMiddleware<Env>(async (c, next) => {
    const end = metrics.requests.startTimer({ method: c.req.method })
    await next()
    end({ route: routePath(c, -1), status: c.res.status })
  })

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
const digest = (text: string) => createHash('sha256').update(text).digest()

/** With a token whoever bears it; without one this machine, but nobody for whom a proxy asks. */
function mayRead(c: Ctx): boolean {
  const { metricsToken } = c.var.services.config
  const direct = c.req.header('x-forwarded-for') === undefined && c.req.header('forwarded') === undefined
  if (metricsToken === undefined) return direct && loopback.has(c.env?.incoming?.socket.remoteAddress ?? '')
  return timingSafeEqual(digest(c.req.header('authorization') ?? ''), digest(`Bearer ${metricsToken}`))
}

export const metricsRoutes = new Hono<Env>().get('/metrics', async (c) => {
  if (!mayRead(c)) throw notFound()
  const { registry } = c.var.services.metrics
  return c.text(await registry.metrics(), 200, { 'content-type': registry.contentType })
})
