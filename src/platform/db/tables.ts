// Every table's row type hangs here. A module adds its own from its tables.ts:
//   declare module '#platform/db/tables.ts' { interface Tables { person: PersonTable } }
import type { ColumnType, Generated } from 'kysely'

/** An instant: a Date when read; a Date or nothing (the database's now) when written. */
export type InstantNow = ColumnType<Date, Date | string | undefined, Date | string>
export type Instant = ColumnType<Date, Date | string, Date | string>
export type MaybeInstant = ColumnType<Date | null, Date | string | null | undefined, Date | string | null>
/** jsonb: written as text, read as the value. */
export type Json<T> = ColumnType<T, string, string>

export interface MunicipalityTable {
  /** 全国地方公共団体コード, six digits with the check digit. */
  code: string
  name: string
  name_kana: string
  name_en: string
  department: string
  department_en: string
  phone: string
  /** Host names under which this municipality answers, e.g. {"minamo.example.jp"}. */
  hosts: string[]
  /** Postal address of the office; empty: none was said. */
  address: string
  address_en: string
}

export interface AuditLineTable {
  municipality: string
  seq: Generated<number>
  at: InstantNow
  account: string
  actor: string
  acting_for: string | null
  origin: string
  action: string
  subject: string
  subject_id: string
  changes: Json<Record<string, [unknown, unknown]>>
  request_id: string
  address: string
  prev: Generated<Buffer>
  hash: Generated<Buffer>
  /** Null once the personal part (actor, changes, address) is erased. */
  salt: Generated<Buffer | null>
  personal_hash: Generated<Buffer>
  /** The line that records the erasing. */
  erased_by: Generated<number | null>
}

interface AuditHeadTable {
  municipality: string
  seq: number
  hash: Buffer
}

interface FactTable {
  municipality: string
  id: string
  name: string
  at: InstantNow
  account: string
  subject: string
  subject_id: string
  measures: string[]
  data: Json<Record<string, unknown>>
}

interface RoleGrantTable {
  municipality: string
  account: string
  role: string
  granted_by: string
  granted_at: InstantNow
}

export interface MailTable {
  municipality: string
  id: string
  to_address: string
  locale: string
  subject: string
  paragraphs: string[]
  link_href: string | null
  link_label: string | null
  /** A path: where mail of this kind is refused without signing in. */
  refusal_href: string | null
  state: Generated<string>
  attempts: Generated<number>
  last_error: string | null
  created_at: InstantNow
  sent_at: MaybeInstant
}

export interface FileTable {
  municipality: string
  id: string
  name: string
  type: string
  bytes: number
  sha256: string
  pages: number | null
  uploaded_by: string
  uploaded_at: InstantNow
  public: Generated<boolean>
  subject: string
  subject_id: string
}

interface KeptFormTable {
  municipality: string
  secret_hash: string
  path: string
  form_values: Json<Record<string, string | string[]>>
  /** Whose it was; null until somebody signs in, where that is not known. */
  account: string | null
  expires_at: Instant
}

export interface Tables {
  municipality: MunicipalityTable
  audit_line: AuditLineTable
  audit_head: AuditHeadTable
  fact: FactTable
  role_grant: RoleGrantTable
  mail: MailTable
  file: FileTable
  kept_form: KeptFormTable
}
