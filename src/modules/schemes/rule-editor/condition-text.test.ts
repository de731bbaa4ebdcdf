// Conditions that were chosen are read back in words.
import { expect, test } from 'vitest'
import { factsOf } from '../rules/facts.ts'
import { conditionText } from './condition-text.ts'

const facts = factsOf({
  form: { use: { type: 'choice', words: '使いみち', options: { shop: '店舗', online: '通販' } } },
})

test('what was chosen from the lists is said in words, what was written as CEL is not', () => {
  const said = (must: string) => conditionText(must, facts)
  expect(said('applicant.in_ward')).toBe('「所在地が区内にあるか」が「はい」')
  expect(said('!applicant.in_ward && applicant.years >= 5')).toBe(
    '「所在地が区内にあるか」が「いいえ」、かつ「創業からの年数」が5以上',
  )
  expect(said('form.use in ["shop", "online"] || budget.left_yen >= 1000000')).toBe(
    '「使いみち」が店舗、通販のどれか、または「予算の残り」が1,000,000以上',
  )
  expect(said('total(form.costs) >= 3')).toBeNull()
})
