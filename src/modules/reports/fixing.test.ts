import { expect, test } from 'vitest'
import { withLocale } from '#platform/i18n/index.ts'
import { fixingTerms } from './fixing.ts'

test('The letter of a fixed amount is Japanese, with amounts written alike, also where whoever decides reads English', () => {
  const lines = [{ planned_yen: 0, yen: 330_000, eligible_yen: 300_000 }]
  expect(withLocale('en', () => fixingTerms(165_000, lines))).toEqual([
    { label: '交付決定額', text: '金１６５，０００円' },
    { label: '支払った経費の合計', text: '金３３０，０００円' },
    { label: '補助対象と認めた経費', text: '金３００，０００円' },
  ])
})
