// Any person who agreed to be found, and any challenge's need.
import * as fc from 'fast-check'
import type { MatchablePerson } from '#modules/members/index.ts'
import type { OpportunityNeed } from '#modules/opportunities/index.ts'

const codes = ['sales_b2b', 'sales_retail', 'exhibition', 'sales_channel', 'unknown_code']
const days = ['weekday_daytime', 'weekday_evening', 'weekend'] as const
const places = ['online', 'onsite', 'either'] as const

const kinds = ['factory', 'shopping_street', 'npo'] as const

const skills = fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 5 }).chain((list) =>
  fc.tuple(
    ...list.map((skill) =>
      fc.record({
        skill: fc.constant(skill),
        level: fc.integer({ min: 1, max: 3 }),
        years: fc.option(fc.integer({ min: 0, max: 40 })),
      }),
    ),
  ),
)

export const anyPerson: fc.Arbitrary<MatchablePerson> = fc.record({
  id: fc.uuid(),
  display_name: fc.string(),
  area: fc.constantFrom('', 'あけぼの', 'みなと町'),
  skills,
  hours_per_week: fc.option(fc.integer({ min: 1, max: 60 })),
  days: fc.subarray([...days]),
  available_from_on: fc.option(fc.constantFrom('2026-11-01', '2026-12-01', '2027-01-01')),
  available_until_on: fc.option(fc.constantFrom('2027-01-31', '2027-02-28', '2027-06-30')),
  place: fc.constantFrom(...places),
  reward: fc.constantFrom('paid', 'pro_bono', 'either'),
  languages: fc.constant([]),
  sdgs: fc.subarray([1, 8, 9, 11, 12]),
  themes: fc.constant([]),
  home_town: fc.constant(null),
  experience_count: fc.nat({ max: 6 }),
  experience_kinds: fc.record(
    { factory: fc.nat({ max: 4 }), shopping_street: fc.nat({ max: 4 }) },
    { requiredKeys: [] },
  ),
})

export const anyNeed: fc.Arbitrary<OpportunityNeed> = fc.record({
  id: fc.uuid(),
  organization: fc.uuid(),
  organization_kind: fc.constantFrom(...kinds),
  kind: fc.constantFrom('side-job', 'pro-bono', 'collaboration', 'taste'),
  title: fc.constant('課題'),
  state: fc.constantFrom('draft', 'review', 'published', 'published', 'closed'),
  coordinator: fc.constant(null),
  entry_from_on: fc.constantFrom('2026-11-01', '2026-12-01'),
  entry_until_on: fc.constantFrom('2026-11-20', '2026-12-31'),
  skills: skills.chain((list) =>
    fc.tuple(
      ...list.map(({ skill, level }) =>
        fc.record({ skill: fc.constant(skill), must: fc.boolean(), level: fc.constant(level) }),
      ),
    ),
  ),
  hours_per_week: fc.option(fc.integer({ min: 1, max: 40 })),
  hours_total: fc.constant(null),
  months: fc.option(fc.constant(3)),
  starts_on: fc.option(fc.constantFrom('2026-11-15', '2026-12-01')),
  days: fc.subarray([...days]),
  place: fc.option(fc.constantFrom(...places)),
  area: fc.constantFrom('', 'みなも区あけぼの1丁目', 'みなと町'),
  reward_yen: fc.option(fc.constantFrom(0, 5000, 40_000)),
  reward_unit: fc.constant('month'),
  travel_paid: fc.boolean(),
  sdgs: fc.subarray([1, 8, 9, 11, 12]),
  measures: fc.constant([]),
  seats: fc.constant(1),
})
