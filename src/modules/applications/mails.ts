// What those who applied are told.
import { momentPhrase } from '#platform/calendar/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { t, withLocale } from '#platform/i18n/index.ts'
import { queueMails } from '#platform/mail/index.ts'
import { contactsOf } from '#modules/members/index.ts'
import type { CallTerms } from '#modules/schemes/index.ts'
import { applicantsOf } from './applicants.ts'
import { applicationPaths } from './paths.ts'
import { numberText } from './phrases.ts'
import type { Application } from './queries/applications.ts'

/** To everybody of the firm, whoever pressed the button: the receipt, with the proof of what arrived. */
export async function tellSubmitted(tx: Tx, application: Application, terms: CallTerms, files: number): Promise<void> {
  const { municipality, id, pages, sha256, submitted_at } = application
  const number = numberText(application)
  const at = momentPhrase(submitted_at ?? terms.closes_at)
  await queueMails(
    tx,
    (await contactsOf(tx, await applicantsOf(tx, application))).flatMap(({ email, locale }) =>
      email === null
        ? []
        : withLocale(locale, () => ({
            municipality,
            to: email,
            locale,
            subject: t(
              `申請を受け付けました：${terms.title}（${number}）`,
              `We have your application: ${terms.title} (${number})`,
            ),
            paragraphs: [
              t(
                `${application.applicant_name} さまの申請を受け付けました。受付番号は ${number} です。`,
                `We have received the application of ${application.applicant_name}. Its number is ${number}.`,
              ),
              t(
                `受付日時　${at.ja}\n提出書類　${files}点・${pages ?? 0}ページ\n申請内容のSHA-256　${sha256 ?? ''}`,
                `Received: ${at.en}\nDocuments: ${files}, pages: ${pages ?? 0}\nSHA-256 of the application: ${sha256 ?? ''}`,
              ),
              t(
                '受付票（PDF）は、下のページから受け取れます。審査の結果は、あらためてお知らせします。',
                'The receipt (PDF) is on the page below. We will write to you again once it is decided.',
              ),
            ],
            link: { href: applicationPaths.one(id), label: t('申請の内容を見る', 'See your application') },
          })),
    ),
  )
}
