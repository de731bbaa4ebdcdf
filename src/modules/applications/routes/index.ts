import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { beginning } from './beginning.tsx'
import { submitting } from './submitting.tsx'
import { supporting } from './supporting.tsx'
import { writing } from './writing.tsx'

export const routes = new Hono<Env>()
for (const part of [beginning, supporting, writing, submitting]) routes.route('/', part)
