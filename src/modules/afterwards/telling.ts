// Mail after an event.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { type Phrase, t, withLocale } from '#platform/i18n/index.ts'
import { type Mail, queueMails } from '#platform/mail/index.ts'
import { type EventRow, eventPaths } from '#modules/events/index.ts'
import { type Attendee, attendeesOf } from '#modules/registrations/index.ts'
import { afterwardsPaths } from './paths.ts'
import { contactOf } from './queries/wishes.ts'

/**
 * Both want to meet again. Neither name nor address stands in the mail: they are on their own page. Whoever applied has confirmed
 * their address, and gets the way there; a companion typed theirs without anybody checking it, and is told to open their own link.
 */
export async function tellMutual(
  tx: Tx,
  actor: Actor,
  event: EventRow,
  participants: readonly string[],
): Promise<void> {
  const { municipality } = actor
  const mails: Mail[] = []
  for (const one of (await attendeesOf(tx, event.id)).filter(({ id }) => participants.includes(id))) {
    const own = one.position === 1 && one.email !== null
    const to = own ? one.email : (await contactOf(tx, one.id))?.email
    if (!to) continue
    const locale = one.locale === 'en' ? 'en' : 'ja'
    mails.push(
      withLocale(locale, () => ({
        municipality,
        to,
        locale,
        subject: t(
          `また話したい方と、気持ちが合いました：${event.title}`,
          `You both want to meet again: ${event.title}`,
        ),
        paragraphs: [
          t(
            `「${event.title}」で、あなたが「また話したい」と選んだ方も、あなたを選びました。`,
            `Somebody whom you want to meet again after “${event.title}” wants to meet you too.`,
          ),
          t(
            'お名前と連絡先は、本人用のリンクから「また話したい方」の画面でご覧ください。',
            'Their name and how to reach them are on the page behind your own link.',
          ),
        ],
        link: own
          ? { href: afterwardsPaths.wishes(one.own_key), label: t('連絡先を見る', 'See how to reach them') }
          : { href: eventPaths.page(event.id), label: t('催しのページへ', 'To the event') },
      })),
    )
  }
  await queueMails(tx, mails)
}

type Own = Pick<Attendee, 'position' | 'name' | 'own_key' | 'email' | 'locale'>

/**
 * To the address of the application, the only one that was confirmed. One mail each, with one link: that of a companion can be passed on
 * to them without passing on another's.
 */
const ownMail = (
  municipality: string,
  { title }: EventRow,
  { position, name, own_key, email, locale: spoken }: Own,
  before: readonly Phrase[],
): Mail[] => {
  if (email === null) return []
  const locale = spoken === 'en' ? 'en' : 'ja'
  return withLocale(locale, () => [
    {
      municipality,
      to: email,
      locale,
      subject:
        position === 1
          ? t(`催しのあとに：${title}`, `After the event: ${title}`)
          : t(`${name}さんへ転送してください：${title}`, `Please pass on to ${name}: ${title}`),
      paragraphs: [
        ...before.map((words) => t(words)),
        t(
          `下は、${name}さんだけが使うリンクです。アンケートや「また話したい方」の画面が開きます。`,
          `The link below is for ${name} alone. It leads to the survey and to whom they want to meet again.`,
        ),
        position === 1
          ? t('ほかの方には送らないでください。', 'Please do not pass it on.')
          : t(
              `一緒に来られた${name}さんへ、このメールを転送してください。`,
              `Please forward this mail to ${name}, who came with you.`,
            ),
      ],
      link: { href: afterwardsPaths.own(own_key), label: t('本人用のページを開く', 'Open the page') },
    },
  ])
}

export const tellOwnLink = (tx: Tx, { municipality }: Actor, event: EventRow, one: Own): Promise<void> =>
  queueMails(tx, ownMail(municipality, event, one, []))

/** To everybody who came, at the address of whoever applied. */
export async function tellThanks(
  tx: Tx,
  { municipality }: Actor,
  event: EventRow,
  came: readonly Attendee[],
  asked: boolean,
): Promise<void> {
  const { title } = event
  const before: Phrase[] = [
    { ja: `「${title}」にお越しいただき、ありがとうございました。`, en: `Thank you for coming to “${title}”.` },
    ...(asked
      ? [{ ja: 'よろしければ、アンケートにお答えください。', en: 'We would be glad if you answered a few questions.' }]
      : []),
  ]
  await queueMails(
    tx,
    came.flatMap((one) => ownMail(municipality, event, one, before)),
  )
}
