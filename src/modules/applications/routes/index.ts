import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { beginning } from './beginning.tsx'
import { listing } from './listing.tsx'
import { submitting } from './submitting.tsx'
import { supporting } from './supporting.tsx'
import { writing } from './writing.tsx'

export const routes = new Hono<Env>()
for (const part of [beginning, listing, supporting, writing, submitting]) routes.route('/', part)
