import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { candidates } from './candidates.tsx'
import { introductions } from './introductions.tsx'
import { own } from './own.tsx'

export const routes = new Hono<Env>()
for (const part of [candidates, introductions, own]) routes.route('/', part)
