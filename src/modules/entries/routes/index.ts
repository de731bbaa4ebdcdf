import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { answering } from './answering.tsx'
import { entering } from './entering.tsx'
import { group } from './group.tsx'
import { interview } from './interview.tsx'
import { lists } from './lists.tsx'
import { reading } from './reading.tsx'

export const routes = new Hono<Env>()
for (const part of [entering, lists, reading, answering, interview, group]) routes.route('/', part)
