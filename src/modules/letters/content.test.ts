import { expect, test } from 'vitest'
import { lettersPart } from './plan.ts'
import { sampleContent } from './sample.ts'

test('What stands over the conditions of an award is named by what is given: money, a certification, use', () => {
  const over = (wording: 'money' | 'recognition' | 'use') =>
    sampleContent({
      kind: 'award',
      wording,
      plan: lettersPart.fresh,
      town: 'みなも区',
      scheme: { title: '認定', department: '産業振興課', contact: '' },
      on: '2026-11-22',
    }).conditions.title
  expect([over('money'), over('recognition'), over('use')]).toEqual(['交付の条件', '認定の条件', '利用の条件'])
})
