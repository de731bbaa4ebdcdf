import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { plan } from './plan.tsx'
import { source } from './source.tsx'

export const routes = new Hono<Env>()
for (const part of [plan, source]) routes.route('/', part)
