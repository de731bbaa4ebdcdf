import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { profileRoutes } from './profile.tsx'

export const routes = new Hono<Env>().route('/', profileRoutes)
