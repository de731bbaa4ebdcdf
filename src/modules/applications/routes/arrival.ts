// When what came on paper arrived, as staff typed it.
import { tokyoInstant } from '#platform/calendar/index.ts'
import type { Db } from '#platform/db/index.ts'
import { t } from '#platform/i18n/index.ts'
import { currentTerms } from '#modules/schemes/index.ts'
import { notYet, whyNotBegin } from '../rules.ts'

interface Typed {
  received_on: string | null
  received_time: string | null
}

export const arrivalOf = ({ received_on, received_time }: Typed): Date | null =>
  received_on === null || received_time === null ? null : tokyoInstant(received_on, received_time)

/** What is wrong with it, by field. Once the deadline has passed it is needed, and must be before that. */
export async function arrivalErrors(
  db: Db,
  scheme: string,
  typed: Typed,
  closed: boolean,
  now: Date,
): Promise<Record<string, string>> {
  const at = arrivalOf(typed)
  if (at === null) {
    if (typed.received_on !== null)
      return { received_time: t('届いた時刻も入れてください', 'Please give the time too') }
    if (typed.received_time !== null) return { received_on: t('届いた日も入れてください', 'Please give the day too') }
    return closed
      ? {
          received_on: t(
            'いまは受付の期間ではありません。締切の前に届いた紙なら、届いた日時を入れてください',
            'Applications are closed. If the paper arrived before the deadline, please say when',
          ),
        }
      : {}
  }
  if (at > now) return { received_on: t(notYet) }
  const terms = await currentTerms(db, scheme, at)
  return terms === undefined || whyNotBegin(terms, at) !== null
    ? {
        received_on: t(
          'この日時は、募集の期間に入っていません。締切の前に届いたものだけを受け付けられます',
          'No call was open at that moment: only what arrived before the deadline is taken',
        ),
      }
    : {}
}
