import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { batches } from './batches.tsx'
import { list } from './list.tsx'
import { own } from './own.tsx'
import { plan } from './plan.tsx'
import { recoveries } from './recoveries.tsx'
import { source } from './source.tsx'

export const routes = new Hono<Env>()
for (const part of [source, list, batches, recoveries, plan, own]) routes.route('/', part)
