// Files that towns and ministries published, kept beside the repository; without them these tests are skipped.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readTable } from './index.ts'

const data = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const there = existsSync(data)

/** Rows below the heading, blank ones left out. */
const counts = {
  yaizu: {
    csv: {
      tourism_all: 205,
      tourism_shops: 72,
      tourism_meals: 68,
      tourism_accommodations: 22,
      tourism_sights: 28,
      digital_coupon_shops: 548,
      voucher_shops_retail: 365,
      voucher_shops_food: 221,
      voucher_shops_other: 116,
      community_center: 9,
      facilities_sports: 16,
      facilities_culture: 6,
      facilities_welfare: 2,
      facilities_cityhall: 28,
      public_toilet: 112,
      park_info: 142,
      preschool: 60,
      child_rearing_support_center: 9,
      baby_station: 71,
      factory_shops: 32,
      beach_clean_event: 12,
      afterschool_dayservice: 15,
      evacuation_shelters: 56,
      public_wireless_lan: 17,
      vegecheck: 17,
      cooling_spots: 108,
    },
  },
  takamatsu: {
    xlsx: {
      events: 51,
      community_center: 52,
      tourist_facilities: 52,
      cultural_property: 183,
      citizen_activity_facility: 4,
      hole: 2,
      lifelong_learning_facility: 2,
      regional_exchange_center: 7,
      polling_place_list: 70,
      shopping_street_traffic_information: 15,
      open_data_list: 113,
      organization_list_202604: 387,
      list_of_member_companies: 159,
      well_being_results: 101,
      population_202602: 235,
    },
  },
  companies: { csv: { company: 2143, industrycode: 2151, 'procurement-202104': 67 } },
  'municipality-codes': {
    csv: { 'localgovjp-utf8': 1916, 'localgovjp-2019-sjis': 1916, 'localgovs-houjinbangou': 7386, 'prefjp-utf8': 47 },
  },
}

const files = Object.entries(counts).flatMap(([folder, formats]) =>
  Object.entries(formats).flatMap(([format, names]) =>
    Object.entries(names).map(([name, count]) => [`${folder}/${name}.${format}`, count] as const),
  ),
)

describe.skipIf(!there)('published files', () => {
  it.each(files)('%s has %i rows', async (path, count) => {
    const { rows, encoding, format } = await readTable(data + path)
    expect((await Array.fromAsync(rows)).length).toBe(count)
    expect([format, encoding === null]).toEqual(path.endsWith('xlsx') ? ['xlsx', true] : ['csv', false])
  })

  it('the national file of corporate numbers is CP932 without headings', async () => {
    const headings = Array.from({ length: 30 }, (_, i) => `c${i + 1}`)
    const table = await readTable(`${data}corporate-numbers/diff_20260820.csv`, { headings })
    const rows = await Array.fromAsync(table.rows)
    expect([table.encoding, rows.length]).toEqual(['cp932', 1991])
    expect(rows.every(({ cells }) => cells.length === 30 && /^\d{13}$/.test(cells[1] ?? ''))).toBe(true)
  })

  it('times of day in a spreadsheet are times, beside the words of other rows', async () => {
    const { headingKeys, rows } = await readTable(`${data}takamatsu/events.xlsx`)
    const starts = (await Array.fromAsync(rows)).map(({ cells }) => cells[headingKeys.indexOf('開始時間')] ?? '')
    expect(starts.filter((cell) => /^\d\d:\d\d$/.test(cell)).length).toBeGreaterThan(10)
    expect(starts.filter((cell) => /1899|GMT|T\d\d/.test(cell))).toEqual([])
  })
})
