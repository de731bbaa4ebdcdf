// For whom a member of staff is typing in: a signed cookie, honoured only while they are staff.
import { z } from 'zod'
import { type ActingChoice, actingOrigins } from '#platform/auth/actor.ts'
import { dropCookie, readSignedCookie, writeSignedCookie } from '#platform/http/cookies.ts'
import type { Ctx } from '#platform/http/env.ts'

const cookie = 'acting'
const shape = z.object({
  account: z.string(),
  municipality: z.string(),
  kind: z.enum(['person', 'organization']),
  id: z.uuid(),
  origin: z.enum(actingOrigins),
})

export async function writeActing(c: Ctx, account: string, whom: ActingChoice): Promise<void> {
  const value = JSON.stringify({ ...whom, account, municipality: c.var.municipality.code })
  await writeSignedCookie(c, cookie, Buffer.from(value).toString('base64url'), 8 * 3600)
}

/** Null unless this very account chose to act for somebody in this municipality. */
export async function readActing(c: Ctx, account: string): Promise<ActingChoice | null> {
  const value = await readSignedCookie(c, cookie)
  if (value === null) return null
  const parsed = shape.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString('utf8')))
  if (!parsed.success || parsed.data.account !== account || parsed.data.municipality !== c.var.municipality.code)
    return null
  const { kind, id, origin } = parsed.data
  return { kind, id, origin }
}

export const clearActing = (c: Ctx): void => dropCookie(c, cookie)
