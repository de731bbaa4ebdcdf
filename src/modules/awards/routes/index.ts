import { Hono } from 'hono'
import type { Env } from '#platform/http/env.ts'
import { changing } from './changing.tsx'
import { deciding } from './deciding.tsx'
import { dossiers } from './dossiers.ts'
import { editing } from './editing.tsx'
import { listing } from './listing.tsx'
import { planning } from './planning.tsx'
import { proposing } from './proposing.tsx'

export const routes = new Hono<Env>()
for (const part of [listing, planning, proposing, editing, deciding, dossiers, changing]) routes.route('/', part)
