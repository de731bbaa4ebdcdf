import { insertAll, type Tx } from '#platform/db/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { sendJobs } from '#platform/jobs/index.ts'

export interface Mail {
  municipality: string
  to: string
  /** The reader's language: say subject and paragraphs inside `withLocale(locale, …)`. */
  locale: Locale
  subject: string
  /** Plain sentences; the template makes the text and the HTML part of them. */
  paragraphs: readonly string[]
  /** One way on: `href` is a path of this site. */
  link?: { href: string; label: string }
  /** Of what nobody needs to want: the path at which it is refused, signed, without signing in (`POST` refuses, RFC 8058). */
  refusal?: string
}

/** Queues one mail in this transaction. */
export const queueMail = (tx: Tx, mail: Mail): Promise<void> => queueMails(tx, [mail])

/** Many at once, in as many statements as one. */
export async function queueMails(tx: Tx, mails: readonly Mail[]): Promise<void> {
  const rows = mails.map(({ municipality, to, locale, subject, paragraphs, link, refusal }) => ({
    municipality,
    id: newId(),
    to_address: to,
    locale,
    subject: subject.replace(/\s+/g, ' '),
    paragraphs: [...paragraphs],
    link_href: link?.href ?? null,
    link_label: link?.label ?? null,
    refusal_href: refusal ?? null,
    last_error: null,
  }))
  await insertAll(tx, 'mail', rows)
  await sendJobs(
    tx,
    'mail.deliver',
    rows.map(({ municipality, id }) => ({ municipality, mail: id })),
  )
}
