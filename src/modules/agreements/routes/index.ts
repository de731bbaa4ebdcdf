import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { agreement } from './agreement.tsx'
import { payments } from './payments.tsx'
import { terms } from './terms.tsx'

export const routes = new Hono<Env>()
for (const part of [terms, agreement, payments]) routes.route('/', part)
