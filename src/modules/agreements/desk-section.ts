// On the coordinator's desk: fees that are due or overdue.
import { daysBetween } from '#platform/calendar/index.ts'
import type { DeskSection } from '#modules/opportunities/index.ts'
import { opportunityCards } from '#modules/opportunities/index.ts'
import { agreementPaths } from './paths.ts'
import { paymentsDue } from './queries/agreement.ts'

export const dueSection: DeskSection = {
  id: 'payments',
  title: { ja: '報酬の期日', en: 'Payments due' },
  load: async (db, _actor, { today }) => {
    const due = await paymentsDue(db, today, 200)
    const cards = await opportunityCards(db, [...new Set(due.map(({ opportunity }) => opportunity))])
    const cardOf = new Map(cards.map((card) => [card.id, card]))
    return due.map(({ agreement, opportunity, due_on }) => {
      const days = daysBetween(due_on, today)
      return {
        who: cardOf.get(opportunity)?.organization_name ?? '',
        about: cardOf.get(opportunity)?.title ?? '',
        state: days === 0 ? { ja: '今日が支払期日', en: 'Due today' } : { ja: '支払期日を過ぎた', en: 'Overdue' },
        kind: days === 0 ? 'wait' : 'bad',
        days,
        href: `${agreementPaths.page(agreement)}#payments`,
        action: { ja: '確かめる', en: 'Look' },
      }
    })
  },
}
