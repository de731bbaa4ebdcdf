import type { Actor } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { locale, t } from '#platform/i18n/index.ts'
import { queueMail } from '#platform/mail/index.ts'
import { type Change, changes } from '../changes.ts'
import { accountPaths } from '../paths.ts'
import { canGiveRoles } from '../policy.ts'

export interface Holder {
  id: string
  email: string
}

/** Notes that somebody's ways in have changed, and tells them by mail: whoever did not do it must hear of it. */
export async function noteChange(tx: Tx, actor: Actor, holder: Holder, change: Change): Promise<void> {
  allow(actor.account === holder.id || canGiveRoles(actor))
  await queueMail(tx, {
    municipality: actor.municipality,
    to: holder.email,
    locale: locale(),
    subject: t('ログインの方法が変わりました', 'Your ways of signing in have changed'),
    paragraphs: [
      t(changes[change].mail),
      t(
        'お心当たりがないときは、すぐにパスワードを変え、下の窓口までご連絡ください。',
        'If this was not you, please change your password at once and call us at the number below.',
      ),
    ],
    link: { href: accountPaths.ways, label: t('ログインの方法を見る', 'See your ways of signing in') },
  })
  await record(tx, actor, { action: `accounts.${change}`, subject: 'account', subject_id: holder.id })
}
