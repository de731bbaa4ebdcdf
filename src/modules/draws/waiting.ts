// What waits for whoever organizes: on the staff's desk, and on the page of an organization's people.
import { daysBetween, today as civilDay } from '#platform/calendar/index.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import type { TurnSource } from '#modules/members/index.ts'
import type { DeskSection } from '#modules/opportunities/index.ts'
import { drawPaths } from './paths.ts'
import { waitingDraws } from './queries/waiting.ts'

const stateOf = (frozen: boolean): Phrase =>
  frozen
    ? { ja: '公開の乱数を待っています', en: 'Waits for the public value' }
    : { ja: '名簿の確定を待っています', en: 'Waits for the list to be frozen' }
const action: Phrase = { ja: '抽選へ進む', en: 'Go on' }

export const drawSection: DeskSection = {
  id: 'draws',
  title: { ja: '抽選を待つ催し', en: 'Events to draw' },
  load: async (db, _actor, { at, today }) =>
    (await waitingDraws(db, null, at, 200)).map(({ id, title, closes_at, frozen }) => ({
      who: '',
      about: title,
      state: stateOf(frozen),
      kind: 'key',
      days: daysBetween(civilDay(closes_at), today),
      href: drawPaths.organize(id),
      action,
    })),
}

export const drawTurns: TurnSource = async (db, { organizations }, now) =>
  organizations.size === 0
    ? []
    : (await waitingDraws(db, [...organizations.keys()], now, 20)).map(({ id, title, frozen }) => ({
        about: title,
        who: '',
        state: stateOf(frozen),
        kind: 'key',
        href: drawPaths.organize(id),
        action,
      }))
