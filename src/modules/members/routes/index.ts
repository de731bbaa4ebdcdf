import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { belongingRoutes } from './belonging.tsx'
import { directoryRoutes } from './directory.tsx'
import { groupRoutes } from './groups.tsx'
import { importRoutes } from './imports.tsx'
import { organizationRoutes } from './organizations.tsx'
import { photoRoutes } from './photos.tsx'
import { profileRoutes } from './profile.tsx'
import { staffRoutes } from './staff.tsx'

// The fixed paths (/organizations/new, /staff/people/new) stand before those with a name in them.
export const routes = new Hono<Env>()
  .route('/', profileRoutes)
  .route('/', photoRoutes)
  .route('/', organizationRoutes)
  .route('/', belongingRoutes)
  .route('/', groupRoutes)
  .route('/', staffRoutes)
  .route('/', importRoutes)
  .route('/', directoryRoutes)
