// Mail to whoever applied, with or without an account, with the way to their own page.
import { sql } from 'kysely'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { locale, type Phrase, t, withLocale } from '#platform/i18n/index.ts'
import { queueMail, queueMails } from '#platform/mail/index.ts'
import { registrationPaths } from './paths.ts'
import type { Registration } from './queries/registrations.ts'

export interface Word {
  registration: Pick<Registration, 'id' | 'email' | 'locale'>
  subject: Phrase
  body: readonly Phrase[]
  /** The words on the button, and where it leads where that is not their own page. */
  label?: Phrase
  href?: string
}

const label: Phrase = { ja: '申込みの内容を見る', en: 'See your application' }

/** Each in their own language; those who left no address are told by telephone, from the organizer's list. */
export async function tellApplicants(
  tx: Tx,
  actor: Pick<Actor, 'municipality'>,
  words: readonly Word[],
): Promise<void> {
  const reached = words.filter(({ registration }) => registration.email !== null)
  if (reached.length === 0) return
  const codes = await tx
    .selectFrom('participant')
    .select(['registration', 'code'])
    .where('position', '=', 1)
    .where('registration', '=', sql<string>`any(${reached.map(({ registration }) => registration.id)})`)
    .execute()
  const code = new Map(codes.map((one) => [one.registration, one.code]))
  await queueMails(
    tx,
    reached.map(({ registration: { id, email, locale }, ...word }) => {
      const language = locale === 'en' ? 'en' : 'ja'
      return withLocale(language, () => ({
        municipality: actor.municipality,
        to: email ?? '',
        locale: language,
        subject: t(word.subject),
        paragraphs: word.body.map((sentence) => t(sentence)),
        link: { href: word.href ?? registrationPaths.ticket(code.get(id) ?? ''), label: t(word.label ?? label) },
      }))
    }),
  )
}

/** To an address that somebody typed and that has no application. */
export const tellAddress = (
  tx: Tx,
  actor: Pick<Actor, 'municipality'>,
  to: string,
  { subject, body }: Omit<Word, 'registration'>,
): Promise<void> =>
  queueMail(tx, {
    municipality: actor.municipality,
    to,
    locale: locale(),
    subject: t(subject),
    paragraphs: body.map((sentence) => t(sentence)),
  })
