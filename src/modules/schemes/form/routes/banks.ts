// Banks and branches while somebody types them into a form.
import { Hono } from 'hono'
import type { Ctx, Env } from '#platform/http/env.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { searchBanks, searchBranches } from '../banks.ts'

const asked = (c: Ctx): string => (c.req.query('q') ?? '').slice(0, 100)
const brief = ({ code, name }: { code: string; name: string }) => ({ code, name })

export const banks = new Hono<Env>()

banks.get('/api/banks', (c) => {
  signedIn(c)
  return c.json(searchBanks(asked(c)).map(brief))
})

banks.get('/api/banks/:bank/branches', (c) => {
  signedIn(c)
  return c.json(searchBranches(c.req.param('bank'), asked(c)).map(brief))
})
