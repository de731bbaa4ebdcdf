import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { door } from './door.tsx'
import { print } from './print.ts'
import { seats } from './seating.tsx'

export const routes = new Hono<Env>().route('/', door).route('/', seats).route('/', print)
