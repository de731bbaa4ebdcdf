// The life of a request, top to bottom.
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { fileRoutes } from '#platform/files/index.ts'
import { actingRoutes } from './acting.ts'
import { answerError, answerMissing } from './error-pages.tsx'
import { findActor } from './find-actor.ts'
import { health } from './platform/http/health.ts'
import { begin, safeHeaders, sameOrigin } from './platform/http/guards.ts'
import { chooseLanguage, switchLanguage } from './platform/http/language.ts'
import { chooseMunicipality } from './platform/http/municipality.ts'
import { limitPosts } from './platform/http/rate-limit.ts'
import type { Env, Routes, Services } from './platform/http/env.ts'
import type { Module } from './platform/module.ts'
import { composeView } from './compose-view.ts'
import { siteRoutes } from './site/routes.tsx'

export function createApp(services: Services, modules: readonly Module[]): Routes {
  const app = new Hono<Env>()
  app.onError(answerError)
  app.notFound(answerMissing)
  app.use(begin(services), safeHeaders(services))
  app.route('/', health(services))
  app.use('/assets/*', async (c, next) => {
    await next()
    // Hashed names never change; the few plain ones (the icon) are asked for again.
    const hashed = /-[\w-]{8}\.\w+$/.test(c.req.path)
    c.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
  })
  app.use(
    '/assets/*',
    serveStatic({
      root: join(import.meta.dirname, '../dist/client'),
      rewriteRequestPath: (path) => path.replace(/^\/assets/, ''),
    }),
  )
  app.use(
    chooseLanguage,
    chooseMunicipality(services.database),
    findActor,
    composeView(services, modules),
    sameOrigin,
    limitPosts,
  )
  app.get('/language', switchLanguage)
  app.route('/', fileRoutes)
  app.route('/', siteRoutes)
  app.route('/', actingRoutes)
  for (const module of modules) if (module.routes) app.route('/', module.routes)
  return app
}
