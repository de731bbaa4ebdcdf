// The door to mail: written to the outbox in the act's transaction, delivered by a job.
import type { Tx } from '#platform/db/index.ts'
import type { Locale } from '#platform/i18n/index.ts'

export interface Mail {
  municipality: string
  to: string
  /** The reader's language: compose subject and paragraphs inside `withLocale(locale, …)`. */
  locale: Locale
  subject: string
  /** Plain sentences; the template makes the text and the HTML part of them. */
  paragraphs: readonly string[]
  /** One way on: `href` is a path of this site. */
  link?: { href: string; label: string }
}

/** Queues one mail in this transaction. */
export async function queueMail(_tx: Tx, _mail: Mail): Promise<void> {}
