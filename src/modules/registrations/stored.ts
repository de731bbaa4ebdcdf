// A stored application as its form shows it, to be changed.
import type { FormState } from '#platform/forms/state.ts'
import { typedAnswers } from '#modules/events/index.ts'
import type { AboutForm } from './about-form.ts'
import type { Participant, Registration } from './queries/registrations.ts'
import { personKey } from './reading.ts'

const personValues = ({ position, name, name_kana, organization_name, industry, kind }: Participant) => ({
  [personKey('name', position)]: name,
  [personKey('name_kana', position)]: name_kana,
  [personKey('organization_name', position)]: organization_name,
  [personKey('industry', position)]: industry ?? '',
  [personKey('kind', position)]: kind ?? '',
})

export function storedForm(
  { questions }: AboutForm,
  registration: Registration,
  people: readonly Participant[],
): FormState {
  const [lead] = people
  return {
    values: {
      ...Object.assign({}, ...people.map(personValues)),
      version: String(registration.version),
      phone: registration.phone,
      needs: lead?.needs ?? [],
      needs_words: lead?.needs_words ?? '',
      resident: lead?.resident ? 'yes' : '',
      ...typedAnswers(registration.answers, questions),
    },
    errors: {},
  }
}

/** What the form for changing does not ask stays as it is: who applied, under which address, for which kind of ticket. */
export const keptValues = (
  { id, email, ticket, origin }: Registration,
  lead: Participant | undefined,
): Record<string, string> => ({
  id,
  email: email ?? '',
  ticket: ticket ?? '',
  origin: origin === 'web' ? '' : origin,
  name_1: lead?.name ?? '',
  name_kana_1: lead?.name_kana ?? '',
})
