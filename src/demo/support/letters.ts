// The letters of the demo: of what was decided, of amounts that were fixed, of money to come back.
import { today } from '#platform/calendar/index.ts'
import type { PastLetter } from '#modules/letters/index.ts'
import { recoveryTerms } from '#modules/payments/index.ts'
import { fixingTerms } from '#modules/reports/index.ts'
import { costsOf } from '#modules/schemes/index.ts'
import { idAt, random } from '../random.ts'
import { fixedDay, paidDay } from './after-award.ts'
import { instantOf, officeDayOf, officeInstantOf, type Town } from './applications.ts'
import type { Decided } from './decided.ts'
import { orderedAt, recovery, recoveryDue } from './paid.ts'

const kinds = { award: 'award', reserve: 'reserve', reject: 'rejection' } as const

function letterOf(
  { row, by, outcome, yen, conditions, reason, at, story, call, proposal }: Decided,
  town: Town,
): PastLetter[] {
  if (at === null) return []
  const { family_name, given_name, email } = by.representative
  const account = town.accountOf(email)
  const opened = {
    account,
    name: `${family_name} ${given_name}`,
    at: instantOf(call, (proposal.decided ?? 0) + 1, '08:50'),
  }
  const id = idAt(random(town.seed, `letter/${row.id}`), at)
  return [
    {
      id,
      account: town.accountOf('ohno@demo.example'),
      application: row.id,
      kind: kinds[outcome],
      yen,
      conditions,
      reason,
      decided_on: officeDayOf(call, proposal.decided ?? 0),
      now: at,
      opened: story.unopened ? null : opened,
    },
  ]
}

export const isFixed = ({ story, yen }: Decided): boolean => ['closed', 'fixed'].includes(story.state) && yen !== null

export const fixedAt = ({ call, story, row }: Decided): Date =>
  officeInstantOf(call, fixedDay({ call, story, answers: row.answers }), '16:40')

/** 額の確定通知: of what was reported and accepted. */
function fixingLetterOf(one: Decided, { seed, accountOf }: Town): PastLetter[] {
  if (!isFixed(one)) return []
  const { row, by, yen } = one
  const { family_name, given_name, email } = by.representative
  const now = fixedAt(one)
  return [
    {
      id: idAt(random(seed, `fixing/${row.id}`), now),
      account: accountOf('ohno@demo.example'),
      application: row.id,
      kind: 'fixing',
      yen,
      conditions: [],
      reason: '',
      facts: fixingTerms(
        yen,
        costsOf(row.answers.costs).map(({ eligible_yen }) => ({
          planned_yen: eligible_yen,
          yen: eligible_yen,
          eligible_yen,
        })),
      ),
      decided_on: today(now),
      now,
      opened: {
        account: accountOf(email),
        name: `${family_name} ${given_name}`,
        at: new Date(now.getTime() + 17 * 3_600_000),
      },
    },
  ]
}

function recoveryLetterOf({ row, by, story, call }: Decided, { until, seed, accountOf }: Town): PastLetter[] {
  if (story.owes !== true) return []
  const { family_name, given_name, email } = by.representative
  const now = orderedAt(until)
  return [
    {
      id: idAt(random(seed, `recovery/${row.id}`), now),
      account: accountOf('ohno@demo.example'),
      application: row.id,
      kind: 'recovery',
      yen: recovery.yen,
      conditions: [],
      reason: recovery.reason,
      facts: recoveryTerms({
        ...recoveryDue(until),
        repay_words: '',
        parts: [{ yen: recovery.yen, paid_on: officeDayOf(call, paidDay({ call, story, answers: row.answers })) }],
      }),
      decided_on: today(now),
      now,
      opened: {
        account: accountOf(email),
        name: `${family_name} ${given_name}`,
        at: new Date(now.getTime() + 18 * 3_600_000),
      },
    },
  ]
}

/** In the order in which they were written: so they are numbered. */
export const lettersOf = (all: readonly Decided[], town: Town): PastLetter[] =>
  all
    .toSorted((a, b) => Number(a.at) - Number(b.at))
    .flatMap((one) => [...letterOf(one, town), ...fixingLetterOf(one, town), ...recoveryLetterOf(one, town)])
    .toSorted((a, b) => Number(a.now) - Number(b.now))
