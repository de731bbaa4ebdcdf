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
}

export interface AuditLineTable {
  municipality: string
  seq: Generated<number>
  at: Generated<Date>
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
}

export interface AuditHeadTable {
  municipality: string
  seq: number
  hash: Buffer
}

export interface FactTable {
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

export interface RoleGrantTable {
  municipality: string
  account: string
  role: string
  granted_by: string
  granted_at: InstantNow
}

export interface Tables {
  municipality: MunicipalityTable
  audit_line: AuditLineTable
  audit_head: AuditHeadTable
  fact: FactTable
  role_grant: RoleGrantTable
}
