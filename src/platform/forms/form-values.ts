import type { z } from 'zod'

type Checked<T> = { ok: true; value: T } | { ok: false; errors: Record<string, string> }

/** What was posted against a form's schema: the typed value, or the first sentence for each wrong field. */
export function formValues<S extends z.ZodObject>(
  schema: S,
  values: Record<string, string | string[]>,
): Checked<z.infer<S>> {
  const result = schema.safeParse(values)
  if (result.success) return { ok: true, value: result.data }
  const errors: Record<string, string> = {}
  for (const issue of result.error.issues) errors[String(issue.path[0] ?? '')] ??= issue.message
  return { ok: false, errors }
}
