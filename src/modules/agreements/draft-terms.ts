// The first draft of the terms, from what the match already says. Pure.
import { lastDay } from '#platform/calendar/index.ts'
import type { Terms } from './terms.ts'

export interface Match {
  organization: { name: string; address: string; representative: string }
  person: { name: string }
  start_on: string | null
  opportunity: {
    work: string
    goal: string
    months: number | null
    starts_on: string | null
    place: 'online' | 'onsite' | 'either' | null
    reward_yen: number | null
    reward_unit: 'month' | 'once' | 'hour' | null
    travel_paid: boolean
  }
}

const places = { online: 'オンライン', onsite: '{address}', either: 'オンライン、必要に応じて{address}' } as const

/** `today`: the earliest day on which work can begin. */
export function draftTerms({ organization, person, start_on, opportunity: o }: Match, today: string): Terms {
  const wished = start_on ?? o.starts_on ?? today
  const from_on = wished < today ? today : wished
  return {
    client_name: organization.name,
    client_address: organization.address,
    client_representative: organization.representative,
    worker_name: person.name,
    work: `${o.work}\n\n【目指す姿】${o.goal}`,
    from_on,
    until_on: lastDay(from_on, o.months ?? 1),
    delivered_on: null,
    place: places[o.place ?? 'either'].replace('{address}', organization.address || organization.name),
    inspection_days: null,
    fee_yen: o.reward_yen,
    fee_unit: o.reward_unit,
    expenses: o.travel_paid ? '交通費の実費を、報酬とあわせて支払う' : '',
    closing: o.reward_unit === 'once' ? 'delivery' : 'month_end',
    pay_months: 1,
    pay_day: 31,
    pay_within: 30,
    payment_method: o.reward_yen === null ? '' : '指定の口座に振り込む（手数料は発注者が負担する）',
    other: '',
    signs: [],
  }
}
