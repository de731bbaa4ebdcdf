// Whose work an application is: taken, handed to a colleague, given back.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, foundIf, Refusal } from '#platform/errors.ts'
import { applicationPaths, handTo, lockApplication } from '#modules/applications/index.ts'
import { personsOfAccounts } from '#modules/members/index.ts'
import { notify } from '#modules/messages/index.ts'
import { callTerms } from '#modules/schemes/index.ts'
import { canScreen } from '../policy.ts'
import { screeningPaths } from '../paths.ts'
import { officerAccounts } from '../queries/officers.ts'

interface Handing {
  /** To whom; null: to nobody in particular. */
  officer: string | null
  /** Whose it was when the page was shown. */
  before: string | null
}

export async function handOver(tx: Tx, actor: Actor, id: string, { officer, before }: Handing): Promise<void> {
  allow(canScreen(actor))
  const application = found(await lockApplication(tx, id))
  foundIf(application.state !== 'draft')
  if (application.officer === officer) return
  if (application.officer !== before)
    throw new Refusal(
      409,
      {
        ja: 'ほかの方が先に担当を変えました。いまの担当をお確かめください。',
        en: 'Somebody else has changed it first. Please look at whose it is now.',
      },
      { href: applicationPaths.one(id), label: { ja: '申請を見る', en: 'See the application' } },
    )
  if (officer !== null) foundIf((await officerAccounts(tx)).includes(officer))
  await handTo(tx, id, officer)
  const persons = officer === null || officer === actor.account ? [] : await personsOfAccounts(tx, [officer])
  if (persons.length > 0) {
    const { title } = await callTerms(tx, application)
    await notify(tx, actor, {
      persons,
      subject: {
        ja: `申請の担当になりました：${application.applicant_name}`,
        en: `This application is yours now: ${application.applicant_name}`,
      },
      body: [
        {
          ja: `${actor.name}さんが、「${title}」の申請をあなたに引き継ぎました。`,
          en: `${actor.name} handed you an application for “${title}”.`,
        },
      ],
      href: screeningPaths.check(id),
    })
  }
  await record(tx, actor, {
    action: 'screening.officer_changed',
    subject: 'application',
    subject_id: id,
    before: { officer: before },
    after: { officer },
  })
}
