// Mail after an event.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { t, withLocale } from '#platform/i18n/index.ts'
import { type Mail, queueMails } from '#platform/mail/index.ts'
import { type EventRow, eventPaths } from '#modules/events/index.ts'
import { type Attendee, attendeesOf } from '#modules/registrations/index.ts'
import { afterwardsPaths } from './paths.ts'
import { contactOf } from './queries/wishes.ts'

/**
 * Both want to meet again. Neither name nor address stands in the mail: they are on the ticket page. Whoever applied has confirmed
 * their address, and gets the way there; a companion typed theirs without anybody checking it, and is told to open their ticket page.
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
            'お名前と連絡先は、参加票の画面でご覧ください。',
            'Their name and how to reach them are on your ticket page.',
          ),
        ],
        link: own
          ? { href: afterwardsPaths.wishes(one.code), label: t('連絡先を見る', 'See how to reach them') }
          : { href: eventPaths.page(event.id), label: t('催しのページへ', 'To the event') },
      })),
    )
  }
  await queueMails(tx, mails)
}

/** To whoever applied and came; their companions have ticket pages of their own. */
export async function tellThanks(
  tx: Tx,
  { municipality }: Actor,
  { title }: EventRow,
  came: readonly Attendee[],
  asked: boolean,
): Promise<void> {
  const mails = came.flatMap(({ position, email, code, locale: spoken, size }): Mail[] => {
    if (position !== 1 || email === null) return []
    const locale = spoken === 'en' ? 'en' : 'ja'
    return withLocale(locale, () => [
      {
        municipality,
        to: email,
        locale,
        subject: t(`ご参加ありがとうございました：${title}`, `Thank you for coming: ${title}`),
        paragraphs: [
          t(`「${title}」にお越しいただき、ありがとうございました。`, `Thank you for coming to “${title}”.`),
          ...(asked
            ? [t('よろしければ、アンケートにお答えください。', 'We would be glad if you answered a few questions.')]
            : []),
          t(
            'また話したい方がいれば、参加票の画面で選べます。',
            'On your ticket page you can choose whom you would like to meet again.',
          ),
          ...(size > 1
            ? [
                t(
                  '一緒に来られた方は、それぞれの参加票から答えたり選んだりできます。',
                  'Those who came with you can do so on their own ticket pages.',
                ),
              ]
            : []),
        ],
        link: asked
          ? { href: afterwardsPaths.answer(code), label: t('アンケートに答える', 'Answer the survey') }
          : { href: afterwardsPaths.wishes(code), label: t('また話したい方を選ぶ', 'Choose whom to meet again') },
      },
    ])
  })
  await queueMails(tx, mails)
}
