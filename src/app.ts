// The life of a request, top to bottom.
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { fileRoutes } from '#platform/files/index.ts'
import type { Env, Routes, Services } from '#platform/http/env.ts'
import { begin, noNull, safeHeaders, sameOrigin } from '#platform/http/guards.ts'
import { health } from '#platform/http/health.ts'
import { keptForms } from '#platform/http/kept-form.ts'
import { chooseLanguage, switchLanguage } from '#platform/http/language.ts'
import { measure, metricsRoutes } from '#platform/http/metrics.ts'
import { chooseMunicipality } from '#platform/http/municipality.ts'
import { limitPosts } from '#platform/http/rate-limit.ts'
import { rememberSending } from '#platform/http/replica.ts'
import type { Module } from '#platform/module.ts'
import { actingRoutes } from './acting.ts'
import { composeView } from './compose-view.ts'
import { answerError, answerMissing } from './error-pages.tsx'
import { findActor } from './find-actor.ts'
import { assetRoutes } from './serve-assets.ts'
import { secondFactorFirst } from './second-factor-gate.ts'
import { siteRoutes } from './site/routes.tsx'
import { searchRoutes } from './site/search.tsx'

export async function createApp(services: Services, modules: readonly Module[]): Promise<Routes> {
  const app = new Hono<Env>()
  app.onError(answerError)
  app.notFound(answerMissing)
  // A page holds no secret of its own beside what a request puts into it, so that its length tells nothing.
  app.use(begin(services), measure(services), safeHeaders(services), compress())
  app.route('/', health(services))
  app.route('/', metricsRoutes)
  app.route('/', assetRoutes)
  app.use(
    rememberSending,
    chooseLanguage,
    chooseMunicipality(services.database),
    findActor,
    keptForms,
    composeView(services, modules),
    noNull,
    sameOrigin,
    limitPosts,
    secondFactorFirst,
  )
  app.get('/language', switchLanguage)
  app.route('/', fileRoutes)
  app.route('/', siteRoutes)
  app.route('/', actingRoutes)
  app.route('/', searchRoutes(modules.flatMap((module) => module.search ?? [])))
  for (const module of modules) if (module.routes) app.route('/', await module.routes())
  return app
}
