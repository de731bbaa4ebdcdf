// What the member's record knows, so that no form asks it again.
import {
  industryLabel,
  kindLabels,
  type OrganizationRecord,
  type PersonRecord,
  sizeLabel,
} from '#modules/members/index.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import type { Answer, Answers } from './answers.ts'
import { type FieldKind, fieldsOf, type FormDefinition } from './definition.ts'

/** Of a firm, of whoever fills the form in, or of both. */
export interface MemberRecord {
  organization: OrganizationRecord | null
  person: PersonRecord | null
}

interface Source {
  label: Phrase
  /** The kinds of field that can take it. */
  kinds: readonly FieldKind[]
  value: (record: MemberRecord) => Answer | null | undefined
}

type Names = Pick<PersonRecord, 'family_name' | 'given_name' | 'family_kana' | 'given_kana'>
const nameOf = (names: Names | null): string =>
  names === null ? '' : `${names.family_name} ${names.given_name}`.trim()
const kanaOf = (names: Names | null): string =>
  names === null ? '' : `${names.family_kana} ${names.given_kana}`.trim()
const line = ['line'] as const

/** By the code that a field's `from` names. */
export const sources: Readonly<Record<string, Source>> = {
  name: {
    label: { ja: '事業者の名前', en: 'Name of the firm' },
    kinds: line,
    value: ({ organization }) => organization?.name,
  },
  name_kana: {
    label: { ja: '事業者の名前（カナ）', en: 'Its reading' },
    kinds: line,
    value: ({ organization }) => organization?.name_kana,
  },
  corporate_number: {
    label: { ja: '法人番号', en: 'Corporate number' },
    kinds: line,
    value: ({ organization }) => organization?.corporate_number,
  },
  kind: {
    label: { ja: '事業者の種類', en: 'Kind of firm' },
    kinds: line,
    value: ({ organization }) => organization && t(kindLabels[organization.kind]),
  },
  industry: {
    label: { ja: '業種', en: 'Industry' },
    kinds: ['line', 'text'],
    value: ({ organization }) => organization?.industry.map(industryLabel).join(t('、', ', ')),
  },
  address: {
    label: { ja: '事業者の住所', en: 'Address of the firm' },
    kinds: ['address'],
    value: ({ organization }) => parts({ postal_code: organization?.postal_code, address: organization?.address }),
  },
  founded_year: {
    label: { ja: '創業・設立の年', en: 'Year of founding' },
    kinds: ['number', 'line'],
    value: ({ organization }) => organization?.founded_year?.toString(),
  },
  size: {
    label: { ja: '人数', en: 'Size' },
    kinds: line,
    value: ({ organization }) => organization?.size_band && t(sizeLabel(organization.size_band)),
  },
  representative: {
    label: { ja: '代表者の名前', en: 'Representative' },
    kinds: line,
    value: ({ organization }) => nameOf(organization?.representative ?? null),
  },
  representative_kana: {
    label: { ja: '代表者の名前（カナ）', en: 'Reading of the representative' },
    kinds: line,
    value: ({ organization }) => kanaOf(organization?.representative ?? null),
  },
  phone: {
    label: { ja: '事業者の電話番号', en: 'Telephone of the firm' },
    kinds: line,
    value: ({ organization }) => organization?.phone,
  },
  email: {
    label: { ja: '事業者のメールアドレス', en: 'E-mail of the firm' },
    kinds: line,
    value: ({ organization }) => organization?.email,
  },
  url: {
    label: { ja: '事業者のホームページ', en: 'Site of the firm' },
    kinds: line,
    value: ({ organization }) => organization?.url,
  },
  own_name: {
    label: { ja: '記入する方の名前', en: 'Name of whoever fills it in' },
    kinds: line,
    value: ({ person }) => nameOf(person),
  },
  own_phone: {
    label: { ja: '記入する方の電話番号', en: 'Telephone of whoever fills it in' },
    kinds: line,
    value: ({ person }) => person?.phone,
  },
  own_email: {
    label: { ja: '記入する方のメールアドレス', en: 'E-mail of whoever fills it in' },
    kinds: line,
    value: ({ person }) => person?.email,
  },
}

function parts(given: Readonly<Record<string, string | null | undefined>>): Answer | null {
  const filled = Object.entries(given).flatMap(([code, text]): [string, string][] => (text ? [[code, text]] : []))
  return filled.length === 0 ? null : Object.fromEntries(filled)
}

/** What a field of this kind can be filled in from. */
export const sourcesFor = (kind: FieldKind): { code: string; label: Phrase }[] =>
  Object.entries(sources).flatMap(([code, { label, kinds }]) => (kinds.includes(kind) ? [{ code, label }] : []))

/** The answers that the record gives, for a form that nobody has begun. */
export const prefilled = (definition: FormDefinition, record: MemberRecord): Answers =>
  Object.fromEntries(
    fieldsOf(definition).flatMap(({ code, kind, from = '' }): [string, Answer][] => {
      const source = Object.hasOwn(sources, from) ? sources[from] : undefined
      const value = source?.kinds.includes(kind) ? source.value(record) : null
      return value ? [[code, value]] : []
    }),
  )
