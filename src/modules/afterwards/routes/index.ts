import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { ideas } from './ideas.tsx'
import { materials } from './materials.tsx'
import { own } from './own.tsx'
import { past } from './past.tsx'
import { reports } from './report.tsx'
import { survey } from './survey.tsx'
import { wishes } from './wishes.tsx'

export const routes = new Hono<Env>()
for (const part of [own, wishes, survey, materials, ideas, reports, past]) routes.route('/', part)
