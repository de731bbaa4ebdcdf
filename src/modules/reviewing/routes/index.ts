import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { board } from './board.tsx'
import { own } from './own.tsx'
import { panel } from './panel.tsx'
import { planning } from './plan.tsx'
import { reviewersRoutes } from './reviewers.tsx'

export const routes = new Hono<Env>()
for (const part of [planning, reviewersRoutes, board, panel, own]) routes.route('/', part)
