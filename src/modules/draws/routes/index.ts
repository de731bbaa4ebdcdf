import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { organizing } from './organizing.tsx'
import { overriding } from './overriding.tsx'
import { publicDraw } from './public.tsx'

export const routes = new Hono<Env>()
for (const part of [publicDraw, organizing, overriding]) routes.route('/', part)
