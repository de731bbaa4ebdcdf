// A row of the file against the organization that is in the directory already. Pure.
import type { Selectable } from 'kysely'
import type { Phrase } from '#platform/i18n/index.ts'
import type { OrganizationTable } from '../tables.ts'
import { targetLabels } from './column-map.ts'
import { notes, refusals } from './notes.ts'
import type { Draft } from './rows.ts'

const single = [
  'name', 'name_kana', 'corporate_number', 'postal_code', 'address', 'phone', 'email', 'url', 'makes', 'story', 'closed_on',
] as const // prettier-ignore

export type Existing = Pick<
  Selectable<OrganizationTable>,
  | (typeof single)[number]
  | 'latitude'
  | 'longitude'
  | 'id'
  | 'name_key'
  | 'version'
  | 'origin'
  | 'source'
  | 'source_key'
>

export type Changes = Partial<Pick<Draft, (typeof single)[number] | 'latitude' | 'longitude' | 'name_key'>>

export type Decision =
  | { act: 'reject'; why: Phrase }
  | { act: 'change'; changes: Changes; notes: Phrase[] }
  | { act: 'leave'; notes: Phrase[] }

const labels = {
  ...targetLabels,
  closed_on: { ja: '閉鎖した日', en: 'Closing day' },
  place: { ja: '位置', en: 'Position' },
} satisfies Record<string, Phrase>

const listed = (fields: readonly (keyof typeof labels)[]): Phrase => ({
  ja: fields.map((field) => labels[field].ja).join('、'),
  en: fields.map((field) => labels[field].en).join(', '),
})

const isEmpty = (value: string | null): boolean => value === null || value === ''

/** The same place within a metre: what a file's rounding moves is no change. */
const samePlace = (a: Existing, b: Draft): boolean =>
  Math.abs((a.latitude ?? 0) - (b.latitude ?? 0)) < 1e-5 && Math.abs((a.longitude ?? 0) - (b.longitude ?? 0)) < 1e-5

/**
 * What the file says more or otherwise. What this source wrote itself and nobody edited since is replaced;
 * of everything else only the empty fields are filled. A file that does not say takes nothing away.
 */
export function decide(draft: Draft, existing: Existing, source: string): Decision {
  if (draft.corporate_number !== null && existing.corporate_number !== null) {
    if (draft.corporate_number !== existing.corporate_number) return { act: 'reject', why: refusals.otherNumber }
  }
  const ours = existing.origin === 'import' && existing.version === 1 && existing.source === source
  const changed: (keyof typeof labels)[] = []
  const kept: (keyof typeof labels)[] = []
  const changes: Changes = {}
  for (const field of single) {
    if (isEmpty(draft[field]) || draft[field] === existing[field]) continue
    if (!ours && !isEmpty(existing[field])) kept.push(field)
    else {
      changed.push(field)
      Object.assign(changes, { [field]: draft[field] })
    }
  }
  if (draft.latitude !== null && !(existing.latitude !== null && samePlace(existing, draft))) {
    if (!ours && existing.latitude !== null) kept.push('place')
    else {
      changed.push('place')
      Object.assign(changes, { latitude: draft.latitude, longitude: draft.longitude })
    }
  }
  if (changes.name !== undefined) changes.name_key = draft.name_key
  const said = kept.length === 0 ? [] : [notes.kept(listed(kept))]
  return changed.length === 0
    ? { act: 'leave', notes: said }
    : { act: 'change', changes, notes: [notes.updated(listed(changed)), ...said] }
}
