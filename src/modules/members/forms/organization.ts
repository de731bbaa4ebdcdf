import { z } from 'zod'
import {
  choice,
  integer,
  lines,
  optionalChoice,
  optionalCorporateNumber,
  optionalEmail,
  optionalYear,
  optionalKana,
  optionalLatitude,
  optionalLongitude,
  optionalPhone,
  optionalPostal,
  optionalText,
  optionalUrl,
  text,
  uuid,
  yes,
  email,
} from '#platform/forms/fields.ts'
import { t } from '#platform/i18n/index.ts'
import { industries } from '../data/industries.ts'
import { kindLabels, sizeBands } from '../phrases.ts'
import type { OrganizationKind } from '../tables.ts'

export const organizationKinds = [
  'company',
  'sole_proprietor',
  'factory',
  'shopping_street',
  'npo',
  'farm',
  'university',
  'bank',
  'industry_group',
  'public',
] as const satisfies readonly (keyof typeof kindLabels & OrganizationKind)[]

const placed = z.object({
  id: uuid(),
  version: integer({ min: 0, max: 2_000_000_000 }),
  kind: choice(organizationKinds),
  name: text({ max: 100 }),
  name_kana: optionalKana(),
  corporate_number: optionalCorporateNumber(),
  industry: optionalChoice(industries.map(({ code }) => code)),
  size_band: optionalChoice(sizeBands),
  founded_year: optionalYear({ min: 500, max: 2200 }),
  postal_code: optionalPostal(),
  address: optionalText({ max: 200 }),
  area: optionalText({ max: 60 }),
  latitude: optionalLatitude(),
  longitude: optionalLongitude(),
  phone: optionalPhone(),
  email: optionalEmail(),
  url: optionalUrl(),
  headline: optionalText({ max: 80 }),
  story: optionalText({ max: 2000 }),
  makes: optionalText({ max: 600 }),
  strengths: lines({ max: 10, each: 80 }),
  professional: yes(),
  specialities: lines({ max: 10, each: 40 }),
  face_published: yes(),
})
/** Half a place would be dropped in silence. */
export const organizationForm = placed.refine(
  ({ latitude, longitude }) => (latitude === null) === (longitude === null),
  {
    path: ['longitude'],
    error: () => t('緯度と経度は、両方とも入力してください', 'Please enter both latitude and longitude'),
  },
)
export type OrganizationValues = z.infer<typeof organizationForm>

export const invitationForm = z.object({ email: email(), role: choice(['representative', 'staff']) })
export const roleForm = z.object({ person: uuid(), role: choice(['representative', 'staff']) })
export const withdrawalForm = z.object({ invitation: uuid() })
export const departureForm = z.object({ person: uuid() })
export const badgeForm = z.object({ given: yes() })
export const groupForm = z.object({ member: uuid(), remove: yes() })
