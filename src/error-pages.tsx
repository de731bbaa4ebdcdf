// The three kinds of error, as pages: a refusal says what to do next; a bug shows only the request's id.
import { Refusal, SignInNeeded } from '#platform/errors.ts'
import type { Ctx } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { Button, LinkButton, PageHead } from '#ui/index.ts'
import { show } from '#ui/show.tsx'

export function answerMissing(c: Ctx): Response | Promise<Response> {
  return answerError(notFound(), c)
}
