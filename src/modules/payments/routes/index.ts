import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { batches } from './batches.tsx'
import { checking } from './checking.tsx'
import { list } from './list.tsx'
import { own } from './own.tsx'
import { plan } from './plan.tsx'
import { recoveries } from './recoveries.tsx'
import { source } from './source.tsx'

export const routes = new Hono<Env>()
for (const part of [source, list, batches, recoveries, checking, plan, own]) routes.route('/', part)
