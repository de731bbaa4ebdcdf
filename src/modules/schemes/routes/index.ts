import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { deleting } from './deleting.tsx'
import { list } from './list.tsx'
import { managing } from './managing.tsx'
import { writing } from './writing.tsx'

// `managing` last: /staff/schemes/new is not an id.
export const routes = new Hono<Env>()
for (const part of [list, writing, deleting, formRoutes, managing]) routes.route('/', part)
