// Beginnings: an empty form, a section, a field with a code that nothing else has.
import { t } from '#platform/i18n/index.ts'
import {
  type FieldKind,
  fieldsOf,
  type FormDefinition,
  type FormField,
  type FormSection,
  formDefinition,
} from './definition.ts'

export const emptyDefinition: FormDefinition = { sections: [] }

/** `line_1`, `line_2`, …: the first that is free. */
export function freeCode(taken: Iterable<string>, stem: string): string {
  const all = new Set(taken)
  for (let n = 1; ; n += 1) if (!all.has(`${stem}_${n}`)) return `${stem}_${n}`
}

export const newSection = ({ sections }: FormDefinition, title: string): FormSection => ({
  code: freeCode(
    sections.map(({ code }) => code),
    'section',
  ),
  title,
  help: '',
  fields: [],
})

/** As an officer begins with it: its label is still empty. */
export const newField = (definition: FormDefinition, kind: FieldKind): FormField => ({
  code: freeCode(
    fieldsOf(definition).map(({ code }) => code),
    kind,
  ),
  kind,
  label: '',
  help: '',
  needed: true,
  options: [],
  lines: [],
  fields: [],
})

/** A definition of one section from its fields, for tests and what ships with the system. */
export const formOf = (...fields: (Partial<FormField> & Pick<FormField, 'code' | 'kind'>)[]): FormDefinition =>
  formDefinition.parse({
    sections: [
      {
        code: 'section_1',
        title: t('申請の内容', 'Application'),
        fields: fields.map((field) => ({ label: field.code, ...field })),
      },
    ],
  })
