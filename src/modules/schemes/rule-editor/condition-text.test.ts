// Conditions that were chosen are read back in words.
import { expect, test } from 'vitest'
import { choosable } from '../rules/choosable.ts'
import { conditionText } from './condition-text.ts'

const facts = choosable({
  form: {
    use: { type: 'choice', words: '使いみち', options: { shop: '店舗', online: '通販' } },
    costs: { type: 'costs', words: '経費', options: { fee: '出展料' } },
    fair_on: { type: 'date', words: '初日' },
  },
  values: {},
})

test('what was chosen from the lists is said in words, what was written as CEL is not', () => {
  const said = (must: string) => conditionText(must, facts)
  expect(said('applicant.in_ward')).toBe('「所在地が区内にあるか」が「はい」')
  expect(said('!applicant.in_ward && applicant.years >= 5')).toBe(
    '「所在地が区内にあるか」が「いいえ」、かつ「創業からの年数」が5以上',
  )
  expect(said('form.use in ["shop", "online"] || budget.left_yen >= 1000000')).toBe(
    '「使いみち」が店舗、通販のどれか、または「予算の残り」が1,000,000円以上',
  )
  expect(said('eligible(form.costs, "fee") < 50000 && call.on < form.fair_on')).toBe(
    '「経費「出展料」：補助対象額」が50,000円未満、かつ「申請する日」が「初日」より前',
  )
  expect(said('fiscal_year(form.fair_on) == call.fiscal_year')).toBe('「初日の年度」が「募集の年度」と同じ')
  expect(said('total(form.costs) + 1 >= 3')).toBeNull()
})
