import { systemActor } from '#platform/auth/actor.ts'
import { inMunicipality } from '#platform/db/index.ts'
import type { JobHandlers } from '#platform/jobs/index.ts'
import { forgetUnconfirmed } from './actions/confirm.ts'
import { forgetNeeds } from './actions/forget-needs.ts'
import { lapseOffers, offerLeft } from './actions/offers.ts'
import { remind, reminderBatch } from './actions/reminding.ts'
import { lapseJob, offerJob } from './offering.ts'
import { eventsWithOverdueOffers } from './queries/overdue.ts'

const actorIn = (municipality: string) => systemActor(municipality, 'まちポート')

export const jobs: JobHandlers = {
  [lapseJob]: {
    label: { ja: '空席のご案内の期限', en: 'Offered seats that lapse' },
    // Sent for the moment of each offer's end; the clock finds what such a job missed.
    cron: '*/15 * * * *',
    run: async ({ database, now }, { municipality }) => {
      const inside = <T>(run: Parameters<typeof inMunicipality<T>>[2]) =>
        inMunicipality(database.root, municipality, run)
      const events = await inside((tx) => eventsWithOverdueOffers(tx, now()))
      // Each event by itself: it is locked meanwhile.
      for (const event of events) await inside((tx) => lapseOffers(tx, actorIn(municipality), event, now()))
    },
  },
  [offerJob]: {
    label: { ja: '退会で空いた席のご案内', en: 'Offering seats of those who left' },
    run: async ({ database, now }, { municipality, event = '' }) => {
      await inMunicipality(database.root, municipality, (tx) => offerLeft(tx, actorIn(municipality), event, now()))
    },
  },
  'registrations.forget': {
    label: { ja: '確かめられなかった申込みの消去', en: 'Removing applications nobody confirmed' },
    cron: '20 * * * *',
    run: async ({ database, now }, { municipality }) => {
      await inMunicipality(database.root, municipality, (tx) => forgetUnconfirmed(tx, actorIn(municipality), now()))
    },
  },
  'registrations.forget_needs': {
    label: {
      ja: '催しの30日後に、必要なことと電話番号を消去',
      en: 'Removing needs and telephone numbers 30 days after events',
    },
    cron: '40 3 * * *',
    run: async ({ database, now }, { municipality }) => {
      await inMunicipality(database.root, municipality, (tx) => forgetNeeds(tx, actorIn(municipality), now()))
    },
  },
  'registrations.remind': {
    label: { ja: '催しの前のお知らせ', en: 'Reminders before events' },
    cron: '0 8 * * *',
    run: async ({ database, now }, { municipality }) => {
      for (const which of ['week', 'day'] as const) {
        let reminded = reminderBatch
        while (reminded === reminderBatch) {
          reminded = await inMunicipality(database.root, municipality, (tx) =>
            remind(tx, actorIn(municipality), which, now()),
          )
        }
      }
    },
  },
}
