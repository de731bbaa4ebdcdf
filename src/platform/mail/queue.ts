import type { Tx } from '#platform/db/index.ts'
import type { Locale } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { sendJob } from '#platform/jobs/index.ts'

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
}

/** Queues one mail in this transaction. */
export async function queueMail(tx: Tx, mail: Mail): Promise<void> {
  const id = newId()
  await tx
    .insertInto('mail')
    .values({
      municipality: mail.municipality,
      id,
      to_address: mail.to,
      locale: mail.locale,
      subject: mail.subject.replace(/\s+/g, ' '),
      paragraphs: [...mail.paragraphs],
      link_href: mail.link?.href ?? null,
      link_label: mail.link?.label ?? null,
      last_error: null,
    })
    .execute()
  await sendJob(tx, 'mail.deliver', { municipality: mail.municipality, mail: id })
}
