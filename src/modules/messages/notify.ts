// Part of another module's act: one notice in the app and one mail for each who should know.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { type Phrase, t, withLocale } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { queueMail } from '#platform/mail/index.ts'
import { contactsOf, type News } from '#modules/members/index.ts'

const open: Phrase = { ja: '内容を見る', en: 'Open' }

/** Tells these persons, each in their own language. The actor is never told of their own act. */
export async function notify(
  tx: Tx,
  actor: Actor,
  { persons, ...news }: News & { persons: readonly string[] },
): Promise<void> {
  const told = [...new Set(persons)].filter((person) => person !== actor.person)
  if (told.length === 0) return
  const { municipality } = actor
  const subject = JSON.stringify(news.subject)
  const body = JSON.stringify(news.body)
  await tx
    .insertInto('notice')
    .values(told.map((person) => ({ municipality, id: newId(), person, subject, body, href: news.href })))
    .execute()
  for (const { email, locale } of await contactsOf(tx, told)) {
    if (email === null) continue
    const mail = withLocale(locale, () => ({
      subject: t(news.subject),
      paragraphs: news.body.map((sentence) => t(sentence)),
      link: { href: news.href, label: t(news.label ?? open) },
    }))
    await queueMail(tx, { municipality, to: email, locale, ...mail })
  }
}
