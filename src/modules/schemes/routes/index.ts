import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { formRoutes } from '../form/routes/index.ts'
import { ruleRoutes } from '../rule-editor/routes/index.ts'
import { calls } from './calls.tsx'
import { deleting } from './deleting.tsx'
import { feeds } from './feeds.ts'
import { files } from './files.tsx'
import { finder } from './finder.tsx'
import { fitting } from './fits.tsx'
import { list } from './list.tsx'
import { managing } from './managing.tsx'
import { support } from './support.tsx'
import { writing } from './writing.tsx'

const staff = [list, writing, files, calls, deleting, formRoutes, ruleRoutes]
const visitors = [feeds, finder, fitting]

// `managing` and `support` last: /staff/schemes/new and /support/find are no ids.
export const routes = new Hono<Env>()
for (const part of [...staff, managing, ...visitors, support]) routes.route('/', part)
