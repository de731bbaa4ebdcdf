// What of an organization a file may renew.
import type { Field } from '../decide.ts'
import type { OrganizationDraft } from './rows.ts'
import { targets } from './targets.ts'

type OrganizationField = Field<OrganizationDraft>

/** The same place within a metre: what a file's rounding moves is no change. */
const samePlace: OrganizationField['same'] = (a, b) =>
  Math.abs((a.latitude ?? 0) - (b.latitude ?? 0)) < 1e-5 && Math.abs((a.longitude ?? 0) - (b.longitude ?? 0)) < 1e-5

const single = (
  ['name_kana', 'corporate_number', 'postal_code', 'address', 'phone', 'email', 'url', 'makes', 'story'] as const
).map((column): OrganizationField => ({ label: targets[column], columns: [column] }))

export const fields: readonly OrganizationField[] = [
  { label: targets.name, columns: ['name'], along: ['name_key'] },
  ...single,
  { label: { ja: '閉鎖した日', en: 'Closing day' }, columns: ['closed_on'] },
  { label: { ja: '位置', en: 'Position' }, columns: ['latitude', 'longitude'], same: samePlace },
]
