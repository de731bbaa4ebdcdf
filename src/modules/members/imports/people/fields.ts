// What of a person a file may renew. The day of registration is written once.
import type { Field } from '../decide.ts'
import type { PersonDraft } from './rows.ts'
import { targets } from './targets.ts'

const single = (['display_name', 'email', 'phone', 'postal_code', 'area', 'occupation', 'bio', 'skills'] as const).map(
  (column): Field<PersonDraft> => ({ label: targets[column], columns: [column] }),
)
const wishes = (
  [
    'looking_for',
    'hours_per_week',
    'days',
    'available_from_on',
    'available_until_on',
    'place',
    'reward',
    'home_town',
  ] as const
).map((column): Field<PersonDraft> => ({ label: targets[column], columns: [column] }))

export const fields: readonly Field<PersonDraft>[] = [
  { label: targets.name, columns: ['family_name', 'given_name'] },
  { label: targets.kana, columns: ['family_kana', 'given_kana'] },
  ...single,
  { label: { ja: 'できること（本人の言葉）', en: 'Skills in own words' }, columns: ['offers_words'] },
  ...wishes,
]
