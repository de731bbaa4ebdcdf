import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { beginning } from './beginning.tsx'
import { submitting } from './submitting.tsx'
import { writing } from './writing.tsx'

export const routes = new Hono<Env>()
for (const part of [beginning, writing, submitting]) routes.route('/', part)
