import { expect, test } from 'vitest'
import { formOf } from '#modules/schemes/index.ts'
import { carriedOver } from './begin.ts'

test('A copy of last year’s application has what was written: no declaration, no day, no document', () => {
  const form = formOf(
    { code: 'purpose', kind: 'text' },
    { code: 'products', kind: 'rows' },
    { code: 'vowed', kind: 'yes' },
    { code: 'opening_on', kind: 'date' },
    { code: 'fair', kind: 'period' },
    { code: 'tax', kind: 'files' },
  )
  const earlier = {
    purpose: '販路を広げる',
    products: [{ name: 'ばね' }],
    vowed: 'yes',
    opening_on: '2025-06-01',
    fair: { from: '2025-06-01', to: '2025-06-03' },
    tax: [{ file: 'a' }],
    gone: 'この様式にはない項目',
  }
  expect(carriedOver(form, earlier)).toEqual({ purpose: '販路を広げる', products: [{ name: 'ばね' }] })
})
