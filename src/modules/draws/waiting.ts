// What waits for whoever organizes: on the staff's desk, and on the page of an organization's people.
import { daysBetween, today as civilDay } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { TurnSource } from '#modules/members/index.ts'
import type { DeskSection } from '#modules/opportunities/index.ts'
import { drawPaths } from './paths.ts'
import { type WaitingDraw, waitingDraws } from './queries/waiting.ts'
import { sinceClosing } from './rules.ts'

function stateOf({ frozen, closes_at }: WaitingDraw, now: Date): Phrase {
  if (frozen) return { ja: '名簿確定・公開の乱数待ち', en: 'List frozen: waiting for the public value' }
  const since = sinceClosing(closes_at, now)
  return { ja: `名簿を確定してください（${since.ja}）`, en: `Please freeze the list (${since.en})` }
}
const action: Phrase = { ja: '抽選へ進む', en: 'Go on' }

export const drawSection: DeskSection = {
  id: 'draws',
  title: { ja: '抽選を待つ催し', en: 'Events to draw' },
  load: async (db, _actor, { at, today }) =>
    (await waitingDraws(db, null, at, 200)).map((one) => ({
      who: '',
      about: one.title,
      state: stateOf(one, at),
      kind: 'key',
      days: daysBetween(civilDay(one.closes_at), today),
      href: drawPaths.organize(one.id),
      action,
    })),
}

export const drawTurns: TurnSource = async (db, { organizations }, now) =>
  organizations.size === 0
    ? []
    : (await waitingDraws(db, [...organizations.keys()], now, 20)).map((one) => ({
        about: one.title,
        who: '',
        state: stateOf(one, now),
        kind: 'key',
        href: drawPaths.organize(one.id),
        action,
      }))
