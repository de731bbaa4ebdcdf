import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { checking } from './checking.tsx'
import { correcting } from './correcting.tsx'
import { planning } from './planning.tsx'
import { working } from './work.tsx'

export const routes = new Hono<Env>()
for (const part of [working, checking, correcting, planning]) routes.route('/', part)
