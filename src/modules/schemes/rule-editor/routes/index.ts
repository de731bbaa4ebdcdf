import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { building } from './building.tsx'
import { items } from './items.tsx'

export const ruleRoutes = new Hono<Env>().route('/', building).route('/', items)
