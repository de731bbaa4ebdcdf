// A posted form, read once a request and kept for whoever needs it again (the page after an error, the lapsed session).
import { type z } from 'zod'
import { formValues } from '#platform/forms/form-values.ts'
import type { FormState } from '#platform/forms/state.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import type { Ctx } from './env.ts'
import { readMultipart } from './multipart.ts'
import { collect, type Posted, tooLarge } from './posted.ts'

/** Ten megabytes of Japanese text, percent-encoded, are thirty. */
const maxBytes = 32 * 1024 * 1024

async function limitedText(c: Ctx): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of c.req.raw.body ?? []) {
    size += part.byteLength
    if (size > maxBytes) throw tooLarge()
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

export async function posted(c: Ctx): Promise<Posted> {
  const before = c.get('posted')
  if (before) return before
  const type = c.req.header('content-type') ?? ''
  const read: Posted = type.startsWith('multipart/form-data')
    ? await readMultipart(c, maxBytes)
    : { values: collect(new URLSearchParams(await limitedText(c))), files: {}, fileErrors: {}, unknownKinds: new Set() }
  c.set('posted', read)
  return read
}

export type FormResult<T> =
  | { ok: true; value: T; form: FormState; files: Posted['files'] }
  | { ok: false; form: FormState; files: Posted['files'] }

/**
 * The posted form against its schema: the typed value, or what was typed with one sentence for each wrong field.
 * `kinds`: for a field that takes fewer kinds of files than others, which.
 */
export async function readForm<S extends z.ZodObject>(
  c: Ctx,
  schema: S,
  kinds: Readonly<Record<string, Phrase>> = {},
): Promise<FormResult<z.infer<S>>> {
  const { values, files, unknownKinds, ...read } = await posted(c)
  const own = Object.entries(kinds).filter(([name]) => unknownKinds.has(name))
  const fileErrors = { ...read.fileErrors, ...Object.fromEntries(own.map(([name, why]) => [name, t(why)])) }
  const result = formValues(schema, values)
  const errors = { ...(result.ok ? {} : result.errors), ...fileErrors }
  if (result.ok && Object.keys(fileErrors).length === 0) {
    return { ok: true, value: result.value, form: { values, errors }, files }
  }
  return { ok: false, form: { values, errors }, files }
}
