import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { banks } from './banks.ts'
import { building } from './building.tsx'
import { fields } from './fields.tsx'
import { preview } from './preview.tsx'

export const formRoutes = new Hono<Env>().route('/', building).route('/', fields).route('/', preview).route('/', banks)
