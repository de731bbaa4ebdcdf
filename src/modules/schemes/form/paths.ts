import { schemePaths } from '../paths.ts'

const under = (id: string, rest: string): string => `${schemePaths.form(id)}/${rest}`

export const formPaths = {
  editor: schemePaths.form,
  beginning: (id: string) => under(id, 'beginning'),
  settling: (id: string) => under(id, 'settling'),
  discarding: (id: string) => under(id, 'discarding'),
  /** Up, down, copy, remove: of a section or a field. */
  step: (id: string) => under(id, 'step'),
  sections: (id: string) => under(id, 'sections'),
  section: (id: string, section: string) => under(id, `sections/${section}`),
  /** Which kind of field to add to this section. */
  kinds: (id: string, section: string) => under(id, `sections/${section}/kinds`),
  newField: (id: string, section: string, kind: string) => under(id, `sections/${section}/kinds/${kind}`),
  field: (id: string, field: string) => under(id, `fields/${field}`),
  preview: (id: string) => under(id, 'preview'),
  version: (id: string, number: number) => under(id, `versions/${number}`),
}
