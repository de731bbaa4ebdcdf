import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { beginning } from './beginning.tsx'
import { listing } from './listing.tsx'
import { submitting } from './submitting.tsx'
import { supporting } from './supporting.tsx'
import { toldFirst } from './told-first.ts'
import { writing } from './writing.tsx'

export const routes = new Hono<Env>()
for (const part of [beginning, listing, supporting, writing, submitting]) routes.route('/', part)
// Behind these stand what other modules add under an application.
routes.use('/applications/:id/*', toldFirst)
