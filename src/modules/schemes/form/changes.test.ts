import { expect, test } from 'vitest'
import { definitionChanges } from './changes.ts'
import { formDefinition } from './definition.ts'

const form = (section: object) =>
  formDefinition.parse({
    sections: [
      { code: 'first', title: '申請者', fields: [{ code: 'is_firm', kind: 'yes', label: '法人である' }] },
      { code: 'firm', title: '法人のこと', fields: [], ...section },
    ],
  })
const when = { field: 'is_firm', is: ['yes'] }

test('What of a section is changed is named: its name, its words, when it is asked', () => {
  expect(definitionChanges(form({}), form({}))).toEqual([])
  expect(definitionChanges(form({}), form({ when }))).toEqual(['直した区分：「法人のこと」（尋ねる条件）'])
  expect(definitionChanges(form({ when }), form({ when: { ...when, is: ['no'] } }))).toEqual([
    '直した区分：「法人のこと」（尋ねる条件）',
  ])
  expect(definitionChanges(form({ when }), form({ title: '会社のこと', help: '登記のとおりに' }))).toEqual([
    '直した区分：「会社のこと」（区分の名前、説明、尋ねる条件）',
  ])
})
