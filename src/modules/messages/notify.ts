// Part of another module's act: one notice in the app and one mail for each who should know.
import type { Actor } from '#platform/auth/actor.ts'
import { insertAll, type Tx } from '#platform/db/index.ts'
import { type Phrase, t, withLocale } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { queueMails } from '#platform/mail/index.ts'
import { contactsOf } from '#modules/members/index.ts'

export interface News {
  subject: Phrase
  /** Plain sentences. */
  body: readonly Phrase[]
  /** A path of this site: where to go on. */
  href: string
  /** The words on the mail's button. */
  label?: Phrase
  /** Of what nobody needs to want: see `Mail`. */
  refusal?: string
}

export type NewsFor = News & { persons: readonly string[] }

const open: Phrase = { ja: '内容を見る', en: 'Open' }

/** Tells these persons, each in their own language. The actor is never told of their own act. */
export const notify = (tx: Tx, actor: Actor, news: NewsFor): Promise<void> => notifyAll(tx, actor, [news])

/** Much news at once, in as many statements as one. */
export async function notifyAll(tx: Tx, actor: Actor, all: readonly NewsFor[]): Promise<void> {
  const { municipality } = actor
  const told = all.flatMap(({ persons, ...news }) =>
    [...new Set(persons)].filter((person) => person !== actor.person).map((person) => ({ person, news })),
  )
  if (told.length === 0) return
  await insertAll(
    tx,
    'notice',
    told.map(({ person, news: { subject, body, href } }) => ({
      municipality,
      id: newId(),
      person,
      subject: JSON.stringify(subject),
      body: JSON.stringify(body),
      href,
    })),
  )
  const contacts = await contactsOf(tx, [...new Set(told.map(({ person }) => person))])
  const contact = new Map(contacts.map((one) => [one.person, one]))
  const mails = told.flatMap(({ person, news: { subject, body, href, label, refusal } }) => {
    const { email = null, locale = 'ja' } = contact.get(person) ?? {}
    if (email === null) return []
    return withLocale(locale, () => ({
      municipality,
      to: email,
      locale,
      subject: t(subject),
      paragraphs: body.map((sentence) => t(sentence)),
      link: { href, label: t(label ?? open) },
      ...(refusal !== undefined && { refusal }),
    }))
  })
  await queueMails(tx, mails)
}
