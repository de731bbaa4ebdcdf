// What a form page needs to show itself again exactly as it was typed.

export interface FormState {
  /** As typed. A field that may repeat (checkboxes, rows) has a list. */
  readonly values: Readonly<Record<string, string | readonly string[]>>
  /** One sentence a field, in the reader's language, saying what to do. */
  readonly errors: Readonly<Record<string, string>>
}

export const emptyForm: FormState = { values: {}, errors: {} }

/** What was typed, to be saved over what somebody else saved in between. */
export const typedOver = (form: FormState, version: number): FormState => ({
  values: { ...form.values, version: String(version) },
  errors: {},
})

export const typed = (form: FormState, name: string): string => {
  const value = form.values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

export const typedList = (form: FormState, name: string): readonly string[] => {
  const value = form.values[name]
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
