// Which files answers speak of: whoever keeps answers keeps these, and forgets those that are gone.
import { type Answers, answerTo, part, rowsOf } from './answers.ts'
import { fieldsOf, type FormDefinition } from './definition.ts'

interface FormFile {
  id: string
  name: string
  /** The field it was handed in for. */
  field: string
}

export const filesIn = (definition: FormDefinition, answers: Answers): FormFile[] =>
  fieldsOf(definition)
    .filter(({ kind }) => kind === 'files')
    .flatMap(({ code }) =>
      rowsOf(answerTo(answers, code)).map((row) => ({ id: part(row, 'file'), name: part(row, 'name'), field: code })),
    )
    .filter(({ id }) => id !== '')
