import { newId } from '#platform/id.ts'
import { minamo } from './database.ts'

/** A factory about which nothing is known but a name; `values` are what a test is about. */
export const organizationRow = <T extends { name: string; id?: string }>(values: T) => {
  const id = values.id ?? newId()
  return {
    municipality: minamo.code,
    name_key: values.name,
    slug: id,
    kind: 'factory' as const,
    origin: 'demo',
    corporate_number: null,
    size_band: null,
    founded_year: null,
    postal_code: null,
    latitude: null,
    longitude: null,
    phone: null,
    email: null,
    url: null,
    verified_by: null,
    photo: null,
    closed_on: null,
    source: null,
    source_key: null,
    ...values,
    id,
  }
}
