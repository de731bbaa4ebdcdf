import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { formRoutes } from '../form/routes/index.ts'
import { calls } from './calls.tsx'
import { deleting } from './deleting.tsx'
import { files } from './files.tsx'
import { list } from './list.tsx'
import { managing } from './managing.tsx'
import { writing } from './writing.tsx'

// `managing` last: /staff/schemes/new is not an id.
export const routes = new Hono<Env>()
for (const part of [list, writing, files, calls, deleting, formRoutes, managing]) routes.route('/', part)
