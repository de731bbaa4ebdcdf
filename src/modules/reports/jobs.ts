import { systemActor } from '#platform/auth/actor.ts'
import { inMunicipality, readingMunicipality } from '#platform/db/index.ts'
import type { JobHandlers } from '#platform/jobs/index.ts'
import { askForOutcome } from './actions/outcome.ts'
import { remind } from './actions/remind.ts'
import { outcomesDue, remindersDue } from './queries/waiting.ts'
import { askForTax } from './tax/actions.ts'
import { taxReportsDue } from './tax/queries.ts'
import { remindOfTax, taxRemindersDue } from './tax/remind.ts'

const name = 'まちポート'

export const jobs: JobHandlers = {
  'reports.remind': {
    label: { ja: '実績報告の期限のお知らせ', en: 'Reminders of cost reports' },
    cron: '0 9 * * *',
    run: async ({ database, now }, { municipality }) => {
      const due = await readingMunicipality(database.root, municipality, (db) => remindersDue(db, now()))
      const actor = systemActor(municipality, name)
      for (const one of due)
        await inMunicipality(database.root, municipality, (tx) => remind(tx, actor, one.due, one.kind))
    },
  },
  'reports.ask': {
    label: { ja: '1・3・5年後の成果報告のお願い', en: 'Asking for follow-up reports' },
    cron: '20 9 * * *',
    run: async ({ database, now }, { municipality }) => {
      const due = await readingMunicipality(database.root, municipality, (db) => outcomesDue(db, now()))
      const actor = systemActor(municipality, name)
      for (const one of due) await inMunicipality(database.root, municipality, (tx) => askForOutcome(tx, actor, one))
    },
  },
  'reports.tax': {
    label: {
      ja: '消費税等仕入控除税額報告のお願いと期限のお知らせ',
      en: 'Asking for reports on consumption tax, and reminding of them',
    },
    cron: '30 9 * * *',
    run: async ({ database, now }, { municipality }) => {
      const due = await readingMunicipality(database.root, municipality, (db) => taxReportsDue(db, now()))
      const actor = systemActor(municipality, name)
      for (const one of due) await inMunicipality(database.root, municipality, (tx) => askForTax(tx, actor, one))
      const late = await readingMunicipality(database.root, municipality, (db) => taxRemindersDue(db, now()))
      for (const one of late) await inMunicipality(database.root, municipality, (tx) => remindOfTax(tx, actor, one))
    },
  },
}
