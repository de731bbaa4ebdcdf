import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldsOf, formDefinition } from './definition.ts'
import { addField, addSection, changeSection, replaceField, type Edit, stepField, steps, stepSection } from './edits.ts'
import { emptyDefinition, formOf, newField } from './new.ts'

const codes = (form: ReturnType<typeof formOf>) => form.sections.map(({ fields }) => fields.map(({ code }) => code))

test('Whatever is moved, copied and removed, codes stay apart and no field is lost but by removing', () => {
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.string().map((title) => addSection(title, '')),
    fc.nat(3).map(
      (n): Edit =>
        (form) =>
          addField(`section_${n}`, newField(form, 'line'))(form),
    ),
    fc.tuple(fc.nat(5), fc.constantFrom(...steps)).map(([n, step]) => stepField(`line_${n}`, step)),
    fc.tuple(fc.nat(3), fc.constantFrom(...steps)).map(([n, step]) => stepSection(`section_${n}`, step)),
  )
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
      const form = edits.reduce((before, one) => one(before), emptyDefinition)
      expect(formDefinition.parse(form)).toEqual(form)
      const all = fieldsOf(form).map(({ code }) => code)
      expect(new Set(all).size).toBe(all.length)
      for (const code of all)
        for (const step of ['up', 'down'] as const)
          expect(
            fieldsOf(stepField(code, step)(form))
              .map((one) => one.code)
              .toSorted(),
          ).toEqual(all.toSorted())
    }),
  )
})

test('A field at the end of its section goes over into the next, and back', () => {
  const form = addSection('次', '')(formOf({ code: 'a', kind: 'line' }, { code: 'b', kind: 'line' }))
  const over = stepField('b', 'down')(form)
  expect(codes(over)).toEqual([['a'], ['b']])
  expect(codes(stepField('b', 'up')(over))).toEqual([['a', 'b'], []])
  expect(codes(stepField('b', 'down')(over))).toEqual([['a'], ['b']])
})

test('A copied section asks its own fields, and a renamed field is asked for by its new name', () => {
  const form = formOf(
    { code: 'yes_1', kind: 'yes' },
    { code: 'line_1', kind: 'line', when: { field: 'yes_1', is: ['yes'] } },
  )
  const copied = stepSection('section_1', 'copy')(form)
  expect(copied.sections[1]?.fields.map(({ code, when }) => [code, when?.field])).toEqual([
    ['yes_2', undefined],
    ['line_2', 'yes_2'],
  ])
  const section = addSection('次', '')(form)
  const hung = changeSection('section_2', '次', '', { field: 'yes_1', is: ['yes'] })(section)
  const renamed = replaceField('yes_1', { ...newField(form, 'yes'), code: 'hires' })(hung)
  expect(renamed.sections[1]?.when).toEqual({ field: 'hires', is: ['yes'] })
  expect(fieldsOf(renamed).map(({ code, when }) => [code, when?.field])).toEqual([
    ['hires', undefined],
    ['line_1', 'hires'],
  ])
})
