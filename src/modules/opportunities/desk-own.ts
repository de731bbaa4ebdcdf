// This module's own sections of the desk.
import { memberPaths, openClaims } from '#modules/members/index.ts'
import { daysBetween, today as civilDay } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import type { DeskRow, DeskSection } from './desk-sections.ts'
import { opportunityPaths } from './paths.ts'
import { leftText } from './phrases-time.ts'
import { type OpportunityCardData, opportunityCards } from './queries/cards.ts'
import { closingWithin, overdue, waitingForReview } from './queries/desk.ts'

const about = ({ organization_name, title }: OpportunityCardData) => ({ who: organization_name, about: title })

const forReview = (card: OpportunityCardData, today: string): DeskRow => ({
  ...about(card),
  state: { ja: '課題の確認待ち', en: 'Waiting for review' },
  kind: 'key',
  days: card.submitted_at === null ? null : daysBetween(civilDay(card.submitted_at), today),
  href: opportunityPaths.review(card.id),
  action: { ja: '読む', en: 'Read' },
})

const closingSoon = (card: OpportunityCardData, today: string): DeskRow => ({
  ...about(card),
  state: { ja: 'まもなく締切', en: 'Closing soon' },
  kind: 'wait',
  note: leftText(card.entry_until_on ?? today, today),
  days: null,
  href: opportunityPaths.page(card.id),
  action: { ja: '見る', en: 'Look' },
})

const toClose = (card: OpportunityCardData, today: string): DeskRow => ({
  ...about(card),
  state: { ja: '締切後の手続き待ち', en: 'Ended, not yet closed' },
  kind: 'wait',
  days: daysBetween(card.entry_until_on ?? today, today),
  href: opportunityPaths.page(card.id),
  action: { ja: '確かめる', en: 'Check' },
})

export const ownSections: readonly DeskSection[] = [
  {
    id: 'review',
    title: { ja: '確認を待つ課題', en: 'Waiting for review' },
    load: async (db, _actor, { today }) =>
      (await opportunityCards(db, await waitingForReview(db))).map((card) => forReview(card, today)),
  },
  {
    id: 'claims',
    title: { ja: '「この事業者は私です」', en: 'Claims to organizations' },
    load: async (db, _actor, { today }) =>
      (await openClaims(db)).map(({ name, display_name, created_at }) => ({
        who: name,
        about: t(`${display_name}さんの申し出`, `Claimed by ${display_name}`),
        state: { ja: '確かめて答える', en: 'To be checked' },
        kind: 'key',
        days: daysBetween(civilDay(created_at), today),
        href: memberPaths.staffClaims,
        action: { ja: '答える', en: 'Answer' },
      })),
  },
  {
    id: 'closing',
    title: { ja: 'まもなく締切', en: 'Closing soon' },
    load: async (db, _actor, { today }) =>
      (await opportunityCards(db, await closingWithin(db, today, 3))).map((card) => closingSoon(card, today)),
  },
  {
    id: 'ended',
    title: { ja: '締切後の手続き', en: 'Ended, to be closed' },
    quiet: true,
    load: async (db, _actor, { today }) =>
      (await opportunityCards(db, await overdue(db, today))).map((card) => toClose(card, today)),
  },
]
