import { expect, it } from 'vitest'
import { judge } from './bench-judge.ts'

const right = new Map([
  ['a', 2],
  ['b', 1],
  ['wrong', 0],
])

it('a perfect order is 1 throughout', () => {
  expect(judge([{ ids: ['a', 'b', 'x'], right }])).toEqual({ ndcg10: 1, recall10: 1, mrr10: 1 })
})

it('a later place counts less, by the logarithm of the place; what is not right counts nothing', () => {
  const ndcg10 = Number((2 / Math.log2(4) / (2 + 1 / Math.log2(3))).toFixed(4))
  expect(judge([{ ids: ['wrong', 'x', 'a'], right }])).toEqual({ ndcg10, recall10: 0.5, mrr10: 0.3333 })
})

it('only the first ten places count, and questions are averaged', () => {
  const late = [...'0123456789', 'a']
  expect(
    judge([
      { ids: late, right },
      { ids: ['a', 'b'], right },
    ]),
  ).toEqual({ ndcg10: 0.5, recall10: 0.5, mrr10: 0.5 })
})
