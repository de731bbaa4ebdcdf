import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { adminRoutes } from './admin.tsx'
import { mailRoutes } from './mail.tsx'
import { ownRoutes } from './own.tsx'
import { signInRoutes } from './sign-in.tsx'
import { registerRoutes } from './register.tsx'

export const routes = new Hono<Env>()
  .route('/', registerRoutes)
  .route('/', signInRoutes)
  .route('/', ownRoutes)
  .route('/', adminRoutes)
  .route('/', mailRoutes)
