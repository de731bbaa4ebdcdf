import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { inspecting } from './inspecting.tsx'
import { listing } from './listing.tsx'
import { outcome } from './outcome.tsx'
import { plan } from './plan.tsx'
import { tax } from '../tax/routes.tsx'
import { writing } from './writing.tsx'

export const routes = new Hono<Env>()
  .route('/', writing)
  .route('/', inspecting)
  .route('/', listing)
  .route('/', plan)
  .route('/', outcome)
  .route('/', tax)
