import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { board } from './board.tsx'
import { following } from './following.tsx'
import { stories } from './stories.tsx'

export const routes = new Hono<Env>()
for (const part of [following, stories, board]) routes.route('/', part)
