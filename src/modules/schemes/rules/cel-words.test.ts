// Whoever writes an expression reads in their own words what is wrong with it.
import { expect, test } from 'vitest'
import { environmentOf } from './environment.ts'
import { readExpression } from './expression.ts'
import { factsOf } from './facts.ts'

const facts = factsOf({
  form: { cost_yen: { type: 'yen', words: '経費' }, costs: { type: 'costs', words: '内訳' } },
})
const environment = environmentOf(facts.values(), {})
const wrong = (text: string) => {
  const read = readExpression(text, environment, facts)
  return 'wrong' in read ? read.wrong.map(({ at, why }) => [at, why.ja]) : null
}
const short = '式が途中で終わっています。「)」や、つづきをお確かめください'
const never = (found: string) =>
  `「${found}」は、ここには書けません。式は半角で、数は「,」を入れずに書き、「と同じ」は「==」です`
const bool = '「&&」「||」「?」の前後には、「はい」か「いいえ」になる式を書いてください（例：form.cost_yen >= 100000）'

test.each([
  ['applicant.in_ward &&', 20, short],
  ['(applicant.in_ward', 18, short],
  ['form.cost_yen >= 100,000', 20, never(',')],
  ['form.cost_yen = 5', 14, never('=')],
  ['form.cost_yen >= 10万', 19, never('万')],
  ['"abc', 0, '文字が「"」で閉じていません'],
  ['form.cost_yen >= "5"', 0, '種類のちがうものは、計算もくらべもできません（数 >= 文字）'],
  ['form.costs > 3', 0, '種類のちがうものは、計算もくらべもできません（並び > 数）'],
  ['least(form.cost_yen)', 0, '関数に入れるものの種類か数が違います（least(数)）'],
  ['form.cost_yen && true', 0, bool],
  ['form.cost_yen ? 1 : 2', 5, bool],
  ['form.nope > 1', 5, '「nope」という材料はありません'],
])('%s', (text, at, why) => {
  expect(wrong(text)).toEqual([[at, why]])
})
