// The real files of real towns: exactly what becomes of each of their rows.
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { sql } from 'kysely'
import { minamo } from '../../../../../test/database.ts'
import { testSite } from '../../../../../test/site.ts'
import { importFile } from '../command.ts'
import { organizations } from './index.ts'

const data = join(import.meta.dirname, '../../../../../../shared/data')

/** On an empty directory: accepted, repaired, rejected. */
const files: readonly (readonly [file: string, map: string, counts: readonly [number, number, number]])[] = [
  ['corporate-numbers/diff_20260820.csv', 'national-corporate-numbers', [1, 1762, 228]],
  ['companies/company.csv', 'gbizinfo-companies', [0, 2143, 0]],
  ['yaizu/digital_coupon_shops.csv', 'coupon-shops', [526, 22, 0]],
  ['yaizu/voucher_shops_food.csv', 'voucher-shops', [217, 4, 0]],
  ['yaizu/voucher_shops_retail.csv', 'voucher-shops', [362, 3, 0]],
  ['yaizu/voucher_shops_other.csv', 'voucher-shops', [116, 0, 0]],
  ['yaizu/factory_shops.csv', 'factory-shops', [0, 32, 0]],
  ['yaizu/tourism_all.csv', 'standard-tourist-places', [197, 5, 3]],
  ['yaizu/tourism_shops.csv', 'standard-tourist-places', [70, 2, 0]],
  ['yaizu/tourism_meals.csv', 'standard-tourist-places', [68, 0, 0]],
  ['yaizu/tourism_accommodations.csv', 'standard-tourist-places', [21, 1, 0]],
  ['yaizu/tourism_sights.csv', 'standard-tourist-places', [26, 2, 0]],
  ['yaizu/community_center.csv', 'standard-public-places', [9, 0, 0]],
  ['yaizu/facilities_cityhall.csv', 'standard-public-places', [28, 0, 0]],
  ['yaizu/facilities_culture.csv', 'standard-public-places', [6, 0, 0]],
  ['yaizu/facilities_sports.csv', 'standard-public-places', [16, 0, 0]],
  ['yaizu/facilities_welfare.csv', 'standard-public-places', [2, 0, 0]],
  ['yaizu/child_rearing_support_center.csv', 'standard-public-places', [8, 1, 0]],
  ['yaizu/preschool.csv', 'standard-public-places', [51, 9, 0]],
  ['yaizu/baby_station.csv', 'common-headings', [9, 62, 0]],
  ['yaizu/afterschool_dayservice.csv', 'common-headings', [0, 15, 0]],
  ['takamatsu/list_of_member_companies.xlsx', 'group-members', [150, 9, 0]],
  ['takamatsu/tourist_facilities.xlsx', 'public-places-english', [48, 4, 0]],
  ['takamatsu/community_center.xlsx', 'public-places-english', [52, 0, 0]],
  ['takamatsu/citizen_activity_facility.xlsx', 'public-places-english', [4, 0, 0]],
  ['takamatsu/hole.xlsx', 'public-places-english', [2, 0, 0]],
  ['takamatsu/lifelong_learning_facility.xlsx', 'public-places-english', [2, 0, 0]],
  ['takamatsu/regional_exchange_center.xlsx', 'public-places-english', [7, 0, 0]],
]

const present = existsSync(data)

const site = present ? await testSite() : null

beforeEach(async () => {
  if (site) await sql`truncate import_row, import_batch, organization cascade`.execute(site.db.root)
})

test.skipIf(!present).each(files)('%s comes in, and a second time changes nothing', async (file, map, counts) => {
  if (site === null) return
  const read = () => importFile(site.services, minamo.code, organizations, join(data, file), { source: basename(file) })
  const first = await read()
  const second = await read()
  expect({ map: first.map, counts: [first.accepted, first.repaired, first.rejected] }).toEqual({ map, counts })
  expect([second.unchanged, second.rejected]).toEqual([first.accepted + first.repaired, first.rejected])
  const held = await site.inside((tx) => tx.selectFrom('organization').select('id').execute())
  expect(held.length).toBe(first.accepted + first.repaired)
})
