import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { booking } from './booking.tsx'
import { organizing } from './organizing.tsx'
import { timetable } from './timetable.tsx'

export const routes = new Hono<Env>()
for (const part of [organizing, timetable, booking]) routes.route('/', part)
