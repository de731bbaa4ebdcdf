import { expect, test } from 'vitest'
import { withLocale } from '#platform/i18n/index.ts'
import { formDefinition } from '#modules/schemes/index.ts'
import { outcomeSums, sumText } from './outcome-sums.ts'

const definition = formDefinition.parse({
  sections: [
    {
      code: 'outcome',
      title: '',
      fields: [
        { code: 'people', kind: 'number', label: '利用した人', unit: '人' },
        { code: 'share', kind: 'number', label: 'まかなえている割合', unit: '％' },
        { code: 'sales', kind: 'yen', label: '売上' },
        { code: 'none', kind: 'number', label: 'だれも答えていない' },
      ],
    },
  ],
})
test('Numbers are summed with their unit, shares are averaged, and what nobody said is not told', () => {
  const sums = outcomeSums(definition, [
    { answers: { people: '1200', share: '40', sales: '1000000' } },
    { answers: { people: '34', share: '65', sales: '500000' } },
  ])
  expect(sums.map(sumText)).toEqual(['合計 1,234人', '平均 52.5％', '合計 1,500,000円', false])
  expect(withLocale('en', () => sums.map(sumText))).toEqual([
    '1,234 人 in all',
    '52.5% on average',
    '¥1,500,000 in all',
    false,
  ])
})
