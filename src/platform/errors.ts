// The only errors an action throws on purpose. Each says to the person what to do next.
import type { Phrase } from '#platform/i18n/index.ts'

export interface WayOn {
  href: string
  label: Phrase
}

/** A request refused: 403 may not, 404 not there (for you), 409 came too late, 413 too large, 429 too often. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly status: 400 | 403 | 404 | 409 | 413 | 429
  readonly why: Phrase
  readonly wayOn: WayOn | undefined
  /** Where the status' own heading would not fit what happened. */
  readonly title: Phrase | undefined
  constructor(status: Refusal['status'], why: Phrase, wayOn?: WayOn, title?: Phrase) {
    super(why.en)
    this.status = status
    this.why = why
    this.wayOn = wayOn
    this.title = title
  }
}

/** Nobody is signed in where somebody must be. The page sends them to sign in and brings them back. */
export class SignInNeeded extends Error {
  override name = 'SignInNeeded'
}

/** Signed in, but too long ago for this: the page asks who they are once more and brings them back. */
export class ConfirmationNeeded extends Error {
  override name = 'ConfirmationNeeded'
}

/** Somebody else saved this form in the meantime; the page shows that, and keeps what was typed. */
export class EditedMeanwhile extends Error {
  override name = 'EditedMeanwhile'
}

export const notFound = (): Refusal =>
  new Refusal(404, {
    ja: 'お探しのページは見つかりませんでした。移動したか、公開が終わった可能性があります。',
    en: 'We could not find this page. It may have moved or is no longer public.',
  })

/** Every action begins with this. */
export function allow(may: boolean): asserts may {
  if (may) return
  throw new Refusal(403, {
    ja: 'この操作をする権限がありません。担当の方にお問い合わせください。',
    en: 'You are not allowed to do this. Please ask the person in charge.',
  })
}

/** The value, or 404: what one may not see and what does not exist look the same. */
export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw notFound()
  return value
}

/** 404 unless it is so: for what one may not know of, and where there is no value to go on with. */
export function foundIf(known: boolean): asserts known {
  if (!known) throw notFound()
}

/** What whoever runs the installation can mend: its message is a sentence in their language, and nothing more is shown. */
export class OperatorError extends Error {
  override name = 'OperatorError'
}
