// Between an organization's form and its row.
import type { FormState } from '#platform/forms/state.ts'
import { nameKey, searchKey } from '#platform/text/index.ts'
import type { OrganizationValues } from './forms/organization.ts'
import type { Organization } from './queries/organization.ts'

/** The columns an organization's form fills. A place is known by both coordinates or not at all. */
export function organizationContent({
  id: _,
  version: __,
  industry,
  latitude,
  longitude,
  ...values
}: OrganizationValues) {
  const placed = latitude !== null && longitude !== null
  return {
    ...values,
    name_key: nameKey(values.name).key,
    industry: industry === null ? [] : [industry],
    latitude: placed ? latitude : null,
    longitude: placed ? longitude : null,
  }
}

/** The address of its public page: the name's letters, and the id's end so that two of one name differ. */
export const slugFor = (name: string, id: string): string =>
  `${
    searchKey(nameKey(name).key)
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40) || 'organization'
  }-${id.slice(-6)}`

export function organizationValues(organization: Organization): FormState['values'] {
  const { industry, strengths, specialities, professional, face_published, ...rest } = organization
  const plain = [
    'id',
    'version',
    'kind',
    'name',
    'name_kana',
    'corporate_number',
    'size_band',
    'founded_year',
    'postal_code',
    'address',
    'area',
    'latitude',
    'longitude',
    'phone',
    'email',
    'url',
    'headline',
    'story',
    'makes',
  ] as const
  return {
    ...Object.fromEntries(plain.map((field) => [field, String(rest[field] ?? '')])),
    industry: industry[0] ?? '',
    strengths: strengths.join('\n'),
    specialities: specialities.join('\n'),
    professional: professional ? 'yes' : '',
    face_published: face_published ? 'yes' : '',
  }
}
