// The form as whoever applies fills it in.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { FormSection, type Html, type Node } from '#ui/index.ts'
import { type Answers, inputName } from './answers.ts'
import { isAsked, whatIsAsked } from './applies.ts'
import { fieldsOf, type FormDefinition, type FormField, type FormSection as Section, type When } from './definition.ts'
import { answersOffered, labelIn } from './kinds/choices.tsx'
import { kinds } from './kinds/index.ts'
import type { Receipts } from './kinds/kind.ts'

interface FormFieldsProps {
  definition: FormDefinition
  form: FormState
  /** The section on this page; without it all of them are. */
  section?: string
  /** What was answered so far: on it hangs what other pages make this one ask. */
  answers?: Answers
  receipts?: Receipts
}

/** 「法人ですか」が「はい」の場合 */
export function conditionText(definition: FormDefinition, { when }: Pick<FormField, 'when'>): string {
  const asked = fieldsOf(definition).find(({ code }) => code === when?.field)
  if (when === undefined || asked === undefined) return ''
  const values = when.is.map((code) => labelIn(answersOffered(asked), code))
  return t(
    `「${asked.label}」が「${values.join('」か「')}」の場合`,
    `If “${asked.label}” is “${values.join('” or “')}”`,
  )
}

export const OneInput = ({ field, form, receipts }: { field: FormField; form: FormState; receipts?: Receipts }): Html =>
  kinds[field.kind].Input({
    field,
    form,
    name: inputName(field.code),
    label: field.label,
    required: field.needed,
    help: field.help || undefined,
    ...(receipts && { receipts }),
  })

/** Shown and hidden by the client script; without it always there, with its condition. */
const Conditional = ({ words, when, children }: { words: string; when: When; children: Node }): Html => (
  <div
    class="scheme-when"
    data-when={inputName(when.field)}
    data-is={when.is.join(' ')}
    role="group"
    aria-label={words}
  >
    <p class="scheme-when-words" data-when-words>
      {words}
    </p>
    {children}
  </div>
)

/** The sections' fields; the page gives the form round them (with files: `hasFiles`) and the summary of errors. */
export function FormFields(props: FormFieldsProps): Html {
  const { definition, form, section, answers = {}, receipts } = props
  const onPage = definition.sections.filter(({ code }) => section === undefined || code === section)
  const asked = whatIsAsked(definition, answers)
  const shown = new Set<string>()
  /** With its condition where what it hangs on stands on this page; else as that was answered elsewhere. */
  const asAsked = (one: Section | FormField, content: () => Html): Html | null => {
    const { when } = one
    if (when === undefined) return content()
    if (!shown.has(when.field)) return isAsked(one, asked.answers) ? content() : null
    return (
      <Conditional words={conditionText(definition, one)} when={when}>
        {content()}
      </Conditional>
    )
  }
  const fieldOf = (field: FormField) =>
    asAsked(field, () => {
      shown.add(field.code)
      return <OneInput field={field} form={form} receipts={receipts} />
    })
  return (
    <>
      {onPage.map((one) =>
        asAsked(one, () => (
          <FormSection title={one.title} help={one.help || undefined}>
            {one.fields.map(fieldOf)}
          </FormSection>
        )),
      )}
    </>
  )
}

/** Whether the form needs `multipart`. */
export const hasFiles = ({ sections }: FormDefinition, section?: string): boolean =>
  sections.some(
    ({ code, fields }) => (section === undefined || code === section) && fields.some(({ kind }) => kind === 'files'),
  )
