// 消費税の報告の期限: said on the day itself, and a month and two months after, where nothing has come; then no more.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { addMonths, datePhrase, today } from '#platform/calendar/index.ts'
import type { Db, Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { type Application, wholeApplications } from '#modules/applications/index.ts'
import { callsById } from '#modules/schemes/index.ts'
import { reportPaths } from '../paths.ts'
import { canInspect } from '../policy.ts'
import type { ReminderKind } from '../tables.ts'
import { tellApplicant } from '../telling.ts'

/** Months after the due date. */
const steps = { tax_1: 0, tax_2: 1, tax_3: 2 } as const satisfies Partial<Record<ReminderKind, number>>
type Step = keyof typeof steps

/** The latest that has come; null before the due date. */
function stepOn(due_on: string, on: string): Step | null {
  const come = (['tax_3', 'tax_2', 'tax_1'] as const).find((step) => addMonths(due_on, steps[step]) <= on)
  return come ?? null
}

interface TaxReminder {
  application: Application
  due_on: string
  title: string
  step: Step
}

/** What was asked for, has not come, and was not said yet; a day that was missed is not made up for twice. */
export async function taxRemindersDue(db: Db, now: Date): Promise<TaxReminder[]> {
  const open = await db
    .selectFrom('tax_report')
    .select(['application', 'due_on'])
    .where('submitted_at', 'is', null)
    .where('due_on', '<=', today(now))
    .execute()
  const ids = open.map(({ application }) => application)
  const said =
    ids.length === 0
      ? []
      : await db.selectFrom('report_reminder').select(['application', 'kind']).where('application', 'in', ids).execute()
  const known = new Set(said.map(({ application, kind }) => `${application} ${kind}`))
  const applications = await wholeApplications(db, ids)
  const calls = await callsById(db, [...new Set([...applications.values()].map(({ call }) => call))])
  return open.flatMap(({ application: id, due_on }) => {
    const [application, step] = [applications.get(id), stepOn(due_on, today(now))]
    if (application === undefined || step === null || known.has(`${id} ${step}`)) return []
    return [{ application, due_on, step, title: calls.get(application.call)?.title ?? '' }]
  })
}

/** Once of each step: a second run finds it said. */
export async function remindOfTax(
  tx: Tx,
  actor: Actor,
  { application, due_on, title, step }: TaxReminder,
): Promise<void> {
  allow(canInspect(actor))
  const { municipality, id } = application
  const [said] = await tx
    .insertInto('report_reminder')
    .values({ municipality, application: id, kind: step })
    .onConflict((conflict) => conflict.doNothing())
    .returning('application')
    .execute()
  if (said === undefined) return
  const day = datePhrase(due_on)
  await tellApplicant(tx, actor, application, {
    subject:
      step === 'tax_1'
        ? { ja: `消費税の報告の期限は今日です：${title}`, en: `Your report on consumption tax is due today: ${title}` }
        : {
            ja: `消費税の報告の期限を過ぎています：${title}`,
            en: `Your report on consumption tax is overdue: ${title}`,
          },
    body: [
      {
        ja: `期限は${day.ja}です。返還する額がないときも、報告が要ります。申告がまだのときは、担当にご相談ください。`,
        en: `It is due on ${day.en}; also where nothing comes back. Please talk to us if your tax return is not done yet.`,
      },
    ],
    href: reportPaths.tax(id),
  })
  await record(tx, actor, { action: 'reports.tax_reminded', subject: 'cost_report', subject_id: id, after: { due_on } })
}
