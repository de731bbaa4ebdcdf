// Who hears of a report: everybody of the firm, and whoever among staff looks after the application.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { momentPhrase } from '#platform/calendar/index.ts'
import { t, withLocale } from '#platform/i18n/index.ts'
import { queueMails } from '#platform/mail/index.ts'
import { formatYen } from '#platform/text/index.ts'
import { applicantsOf, type Application, applicationPaths, numberText } from '#modules/applications/index.ts'
import { contactsOf, personsOfAccounts } from '#modules/members/index.ts'
import { type News, notify } from '#modules/messages/index.ts'
import { reportPaths } from './paths.ts'

type Whose = Pick<Application, 'organization' | 'person'>

export async function tellApplicant(tx: Tx, actor: Actor, application: Whose, news: News): Promise<void> {
  await notify(tx, actor, { persons: await applicantsOf(tx, application), ...news })
}

export async function tellOfficer(
  tx: Tx,
  actor: Actor,
  { officer }: Pick<Application, 'officer'>,
  news: News,
): Promise<void> {
  if (officer === null || officer === actor.account) return
  const persons = await personsOfAccounts(tx, [officer])
  if (persons.length > 0) await notify(tx, actor, { persons, ...news })
}

interface HandedIn {
  title: string
  paid_yen: number
  lines: number
  files: number
  now: Date
}

/** The receipt, to everybody of the firm, whoever pressed the button. */
export async function tellHandedIn(
  tx: Tx,
  actor: Actor,
  application: Application,
  { title, paid_yen, lines, files, now }: HandedIn,
): Promise<void> {
  const number = numberText(application)
  const at = momentPhrase(now)
  const contacts = await contactsOf(tx, await applicantsOf(tx, application))
  await queueMails(
    tx,
    contacts.flatMap(({ email, locale }) =>
      email === null
        ? []
        : withLocale(locale, () => ({
            municipality: application.municipality,
            to: email,
            locale,
            subject: t(`実績報告を受け付けました：${title}（${number}）`, `We have your report: ${title} (${number})`),
            paragraphs: [
              t(
                `${application.applicant_name} さまの実績報告を受け付けました。`,
                `We have received the report of ${application.applicant_name}.`,
              ),
              t(
                `受付日時　${at.ja}\n経費　${lines}行・合計${formatYen(paid_yen)}\n領収書などの書類　${files}点`,
                `Received: ${at.en}\nCosts: ${lines} lines, ${formatYen(paid_yen, 'sign')} in all\nReceipts and papers: ${files}`,
              ),
              t(
                'これから内容を確かめます。お尋ねしたいことがあれば、ご連絡します。',
                'We will look at it now, and write to you if there is anything to ask.',
              ),
            ],
            link: { href: reportPaths.report(application.id), label: t('報告の内容を見る', 'See your report') },
          })),
    ),
  )
  await tellOfficer(tx, actor, application, {
    subject: {
      ja: `実績報告が届きました：${application.applicant_name}（${title}）`,
      en: `A report has arrived: ${application.applicant_name} (${title})`,
    },
    body: [{ ja: '経費を1行ずつ確かめて、検査を進めてください。', en: 'Please look at its costs line by line.' }],
    href: reportPaths.inspection(application.id),
  })
}

export const tellReturned = (
  tx: Tx,
  actor: Actor,
  application: Application,
  title: string,
  reason: string,
): Promise<void> =>
  tellApplicant(tx, actor, application, {
    subject: {
      ja: `実績報告に直していただきたいところがあります：${title}`,
      en: `Your report needs a change: ${title}`,
    },
    body: [
      { ja: reason, en: reason },
      { ja: '直したあと、もう一度提出してください。', en: 'Please put it right and hand it in again.' },
    ],
    href: applicationPaths.one(application.id),
  })
