import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { feeds } from './feeds.ts'
import { month } from './month.tsx'
import { poster } from './poster.tsx'
import { reading } from './reading.tsx'

// `reading` last: /events/new is not an id.
export const routes = new Hono<Env>()
for (const part of [feeds, month, poster, reading]) routes.route('/', part)
