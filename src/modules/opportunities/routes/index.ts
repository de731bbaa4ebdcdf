import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { closing } from './closing.tsx'
import { desk } from './desk.tsx'
import { home } from './home.tsx'
import { reading } from './reading.tsx'
import { review } from './review.tsx'
import { writing } from './writing.tsx'

// `writing` first: /opportunities/new is not an id.
export const routes = new Hono<Env>()
for (const part of [home, writing, reading, review, closing, desk]) routes.route('/', part)
