import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { deleting } from './deleting.tsx'
import { feeds } from './feeds.ts'
import { lists } from './lists.tsx'
import { managing } from './managing.tsx'
import { month } from './month.tsx'
import { poster } from './poster.tsx'
import { questions } from './questions.tsx'
import { reading } from './reading.tsx'
import { writing } from './writing.tsx'

// `reading` last: /events/new is not an id.
export const routes = new Hono<Env>()
for (const part of [feeds, month, poster, writing, lists, managing, deleting, questions, reading])
  routes.route('/', part)
