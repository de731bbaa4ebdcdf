// To ask somebody from outside in, to come in, and to end it.
import { record } from '#platform/audit/index.ts'
import { type Actor, mayWrite } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, foundIf, Refusal } from '#platform/errors.ts'
import { locale, t } from '#platform/i18n/index.ts'
import { newId } from '#platform/id.ts'
import { queueMail } from '#platform/mail/index.ts'
import { callTerms } from '#modules/schemes/index.ts'
import { lockOwn, refuseTakenBack } from '../lock-for.ts'
import { applicationPaths } from '../paths.ts'
import { canDecide } from '../policy.ts'
import { linkDays } from '../rules.ts'
import { lockApplication } from '../queries/applications.ts'
import { findInvitation, supportersOf, supportOf } from '../queries/supporters.ts'
import { hashOf, newSecret } from '../secret.ts'
import type { Support } from '../tables.ts'

const most = 5

const subject = (subject_id: string) => ({ subject: 'application', subject_id })

/** By a link that works once, for so many days. */
export async function invite(
  tx: Tx,
  actor: Actor,
  id: string,
  form: { email: string; may: Support },
  now: Date,
): Promise<void> {
  const application = await lockOwn(tx, actor, id)
  allow(canDecide(actor, application))
  refuseTakenBack(application)
  if ((await supportersOf(tx, id)).length >= most)
    throw new Refusal(
      409,
      {
        ja: `招けるのは${most}人までです。先に、だれかの支援を終えてください。`,
        en: `At most ${most}: please end the support of somebody first.`,
      },
      { href: applicationPaths.one(id), label: { ja: '申請に戻る', en: 'Back to the application' } },
    )
  const secret = newSecret()
  const { title } = await callTerms(tx, application)
  const { municipality, account } = actor
  await tx
    .insertInto('application_supporter')
    .values({
      municipality,
      id: newId(),
      application: id,
      ...form,
      secret_hash: hashOf(secret),
      invited_account: account,
      invited_at: now,
      expires_at: new Date(now.getTime() + linkDays * 86_400_000),
      account: null,
    })
    .execute()
  await queueMail(tx, {
    municipality,
    to: form.email,
    locale: locale(),
    subject: t(`申請の支援をお願いします：${title}`, `You are asked to support an application: ${title}`),
    paragraphs: [
      t(
        `${application.applicant_name} さまが「${title}」の申請を準備していて、あなたの支援をお願いしています。`,
        `${application.applicant_name} is preparing an application for “${title}” and asks for your support.`,
      ),
      form.may === 'write'
        ? t(
            'この申請だけを読み、書き入れることができます。提出は申請する方が行います。',
            'You can read this one application and write in it. The applicant submits it.',
          )
        : t('この申請だけを読むことができます。', 'You can read this one application.'),
      t(
        `リンクは1回だけ、${linkDays}日のあいだ使えます。心当たりがなければ、何もしなくてかまいません。`,
        `The link works once, for ${linkDays} days. If this means nothing to you, do nothing.`,
      ),
    ],
    link: { href: applicationPaths.invitation(secret), label: t('支援を引き受ける', 'See the invitation') },
  })
  await record(tx, actor, { action: 'applications.supporter_invited', ...subject(id), after: { may: form.may } })
}

/** Whoever holds the link, with the account they are signed in with. Gives the application. */
export async function accept(tx: Tx, actor: Actor, secret: string, now: Date): Promise<string> {
  allow(mayWrite(actor) && actor.acting_for === null)
  const { id, application, may } = found(await findInvitation(tx, hashOf(secret), now))
  if ((await supportOf(tx, actor, application)) !== null) return application
  refuseTakenBack(found(await lockApplication(tx, application)))
  const { numUpdatedRows } = await tx
    .updateTable('application_supporter')
    .set({ account: actor.account, name: actor.name, accepted_at: now })
    .where('id', '=', id)
    .where('account', 'is', null)
    .executeTakeFirst()
  foundIf(numUpdatedRows === 1n)
  await record(tx, actor, { action: 'applications.supporter_joined', ...subject(application), after: { may } })
  return application
}

/** At once, whether or not they had come. */
export async function endSupport(tx: Tx, actor: Actor, id: string, supporter: string, now: Date): Promise<void> {
  const application = await lockOwn(tx, actor, id)
  allow(canDecide(actor, application))
  const one = found((await supportersOf(tx, id)).find((row) => row.id === supporter))
  await tx.updateTable('application_supporter').set({ ended_at: now }).where('id', '=', one.id).execute()
  await record(tx, actor, { action: 'applications.supporter_ended', ...subject(id), before: { may: one.may } })
}
