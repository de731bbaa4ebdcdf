import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { all } from './all.tsx'
import { carryingOver } from './carrying-over.tsx'
import { ledger } from './ledger.tsx'

export const routes = new Hono<Env>()
for (const part of [all, ledger, carryingOver]) routes.route('/', part)
