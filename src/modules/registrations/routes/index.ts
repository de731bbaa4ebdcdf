import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { answers } from './answers.tsx'
import { applying } from './applying.tsx'
import { mine } from './mine.tsx'
import { organizing } from './organizing.tsx'
import { tickets } from './tickets.tsx'

// `applying` before `organizing`: /registrations/new is no registration.
export const routes = new Hono<Env>()
  .route('/', tickets)
  .route('/', answers)
  .route('/', applying)
  .route('/', organizing)
  .route('/', mine)
