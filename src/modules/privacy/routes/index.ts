import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import type { Declared } from '../declared.ts'
import { adminRoutes } from './admin.tsx'
import { ownRoutes } from './own.tsx'
import { requestRoutes } from './requests.tsx'

export const routesFor = (declared: Declared) =>
  new Hono<Env>().route('/', ownRoutes(declared)).route('/', adminRoutes(declared)).route('/', requestRoutes(declared))
