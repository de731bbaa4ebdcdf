// A list as a file.
import type { Ctx } from './env.ts'

/** `name` without its ending. */
export const csvAnswer = (c: Ctx, name: string, csv: string): Response =>
  c.body(csv, 200, {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': `attachment; filename="${name}.csv"`,
  })
