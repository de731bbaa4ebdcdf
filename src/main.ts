// Serves: pages, and (unless a separate worker does) jobs.
import { setTimeout } from 'node:timers/promises'
import { collectDefaultMetrics } from 'prom-client'
import { serve, type ServerType } from '@hono/node-server'
import { createApp } from './app.ts'
import { buildAssets } from './assets.ts'
import { portTaken } from '#platform/db/embedded.ts'
import { OperatorError } from '#platform/errors.ts'
import { boot, type Running } from './boot.ts'
import { modules } from './modules.ts'

const closed = (server: ServerType): Promise<void> => new Promise((done) => server.close(() => done()))

interface Serving extends Running {
  address: string
}

/** Builds the client if need be, starts everything and listens. On SIGTERM or SIGINT it finishes what it has begun. */
export async function serveHttp(
  { work }: { work: boolean },
  prepare: (running: Running) => Promise<void> = async () => {},
): Promise<Serving> {
  await buildAssets()
  const running = await boot({ work })
  await prepare(running)
  const { config, log } = running.services
  collectDefaultMetrics({ register: running.services.metrics.registry })
  const app = await createApp(running.services, modules)
  const server = await new Promise<ServerType>((done, fail) => {
    const listening = serve({ fetch: app.fetch, hostname: config.host, port: config.port }, () => done(listening))
    listening.once('error', fail)
  }).catch(async (error: Error & { code?: string }) => {
    await running.stop()
    throw error.code === 'EADDRINUSE' ? new OperatorError(portTaken(config.port, 'PORT')) : error
  })
  let ended: Promise<void> | null = null
  // A load balancer is told first; until it has looked, requests are answered as ever, each on its connection's last time.
  const stop = ({ notice = 0 } = {}) =>
    (ended ??= (async () => {
      log.info('stopping')
      running.services.stopping = true
      await setTimeout(notice)
      if ('closeIdleConnections' in server) server.closeIdleConnections()
      await closed(server)
      await running.stop()
    })())
  process.once('SIGTERM', () => void stop({ notice: config.stopDelayMs }).then(() => process.exit(0)))
  process.once('SIGINT', () => void stop().then(() => process.exit(0)))
  return { ...running, stop, address: config.publicUrl }
}
