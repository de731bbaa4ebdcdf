// Changes of a definition: each gives a new one. What is not there any more is left as it is.
import { type FormDefinition, type FormField, type FormSection, fieldsOf, type When } from './definition.ts'
import { freeCode, newSection } from './new.ts'

export type Edit = (definition: FormDefinition) => FormDefinition
export const steps = ['up', 'down', 'copy', 'remove'] as const
export type Step = (typeof steps)[number]

/** One place up or down; at the end it stays. */
function moved<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const [result, one] = [[...list], list[from]]
  if (one === undefined || list[from + by] === undefined) return result
  result.splice(from, 1)
  result.splice(from + by, 0, one)
  return result
}

function stepped<T>(list: readonly T[], at: number, step: Step, copy: (one: T) => T): T[] {
  const one = list[at]
  if (one === undefined) return [...list]
  if (step === 'copy') return list.toSpliced(at + 1, 0, copy(one))
  return step === 'remove' ? list.toSpliced(at, 1) : moved(list, at, step === 'up' ? -1 : 1)
}

const inSection =
  (code: string, change: (section: FormSection) => FormSection): Edit =>
  ({ sections }) => ({ sections: sections.map((one) => (one.code === code ? change(one) : one)) })

const codesOf = (definition: FormDefinition): string[] => fieldsOf(definition).map(({ code }) => code)
export const sectionOf = ({ sections }: FormDefinition, field: string): FormSection | undefined =>
  sections.find(({ fields }) => fields.some(({ code }) => code === field))

/** The stem of `yen_2` is `yen`. */
const stem = (code: string): string => code.replace(/_\d+$/, '').slice(0, 36)

export const addSection =
  (title: string, help: string): Edit =>
  (definition) => ({ sections: [...definition.sections, { ...newSection(definition, title), help }] })

export const changeSection = (code: string, title: string, help: string, when: When | undefined): Edit =>
  inSection(code, ({ when: _, ...one }) => ({ ...one, title, help, ...(when && { when }) }))

/** A copy of a section has fields of its own; conditions within it point at them. */
function copySection(definition: FormDefinition, section: FormSection): FormSection {
  const taken = codesOf(definition)
  const renamed = new Map<string, string>()
  for (const { code } of section.fields) {
    const free = freeCode([...taken, ...renamed.values()], stem(code))
    renamed.set(code, free)
  }
  const copied = ({ code, when, ...rest }: FormField): FormField => ({
    ...rest,
    code: renamed.get(code) ?? code,
    ...(when === undefined ? {} : { when: { ...when, field: renamed.get(when.field) ?? when.field } }),
  })
  return { ...section, code: newSection(definition, section.title).code, fields: section.fields.map(copied) }
}

export const stepSection =
  (code: string, step: Step): Edit =>
  (definition) => ({
    sections: stepped(
      definition.sections,
      definition.sections.findIndex((one) => one.code === code),
      step,
      (one) => copySection(definition, one),
    ),
  })

/** At the end of a section it goes over into the next. */
function crossed(definition: FormDefinition, code: string, by: -1 | 1): FormDefinition {
  const at = definition.sections.findIndex(({ fields }) => fields.some((one) => one.code === code))
  const field = fieldsOf(definition).find((one) => one.code === code)
  if (field === undefined || definition.sections[at + by] === undefined) return definition
  return {
    sections: definition.sections.map((section, index) => {
      if (index === at) return { ...section, fields: section.fields.filter((one) => one.code !== code) }
      if (index !== at + by) return section
      return { ...section, fields: by === 1 ? [field, ...section.fields] : [...section.fields, field] }
    }),
  }
}

export const stepField =
  (code: string, step: Step): Edit =>
  (definition) => {
    const section = sectionOf(definition, code)
    if (section === undefined) return definition
    const at = section.fields.findIndex((one) => one.code === code)
    const ends = { up: at === 0, down: at === section.fields.length - 1, copy: false, remove: false }
    if (ends[step]) return crossed(definition, code, step === 'up' ? -1 : 1)
    const copy = (one: FormField): FormField => ({ ...one, code: freeCode(codesOf(definition), stem(one.code)) })
    return inSection(section.code, (one) => ({ ...one, fields: stepped(one.fields, at, step, copy) }))(definition)
  }

/** A new field at the end of the section. */
export const addField = (section: string, field: FormField): Edit =>
  inSection(section, (one) => ({ ...one, fields: [...one.fields, field] }))

const asking = <T extends { when?: When | undefined }>(one: T, code: string, renamed: string): T =>
  one.when?.field === code ? { ...one, when: { ...one.when, field: renamed } } : one

/** A field in place of the one with this code; conditions that ask for it go on asking for it. */
export const replaceField =
  (code: string, field: FormField): Edit =>
  ({ sections }) => ({
    sections: sections.map((section) => ({
      ...asking(section, code, field.code),
      fields: section.fields.map((one): FormField => (one.code === code ? field : asking(one, code, field.code))),
    })),
  })
