import { newId } from '#platform/id.ts'
import { minamo } from './database.ts'

/** A person about whom nothing is known but a name; `values` are what a test is about. */
export const personRow = <T extends { display_name: string; id?: string }>(values: T) => ({
  municipality: minamo.code,
  id: newId(),
  account: null,
  email: null,
  family_name: values.display_name,
  given_name: '',
  family_kana: '',
  given_kana: '',
  phone: null,
  postal_code: null,
  hours_per_week: null,
  home_town: null,
  photo: null,
  visibility: '{}',
  origin: 'demo',
  ...values,
})
