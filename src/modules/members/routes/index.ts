import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { directoryRoutes } from './directory.tsx'
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
  .route('/', staffRoutes)
  .route('/', importRoutes)
  .route('/', directoryRoutes)
