import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { listing } from './listing.tsx'
import { planning } from './planning.tsx'
import { reading } from './reading.tsx'

export const routes = new Hono<Env>()
for (const part of [listing, planning, reading]) routes.route('/', part)
