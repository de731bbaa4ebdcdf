// An application that has come in, for tests that need one and not the way to it.
import type { Insertable } from 'kysely'
import type { Tables } from '#platform/db/tables.ts'
import { newId } from '#platform/id.ts'
import { bookYear } from './book-year.ts'
import { minamo } from './database.ts'

type Row = Insertable<Tables['application']>

export const applicationRow = (
  given: Pick<Row, 'scheme' | 'call' | 'form' | 'rules' | 'applicant_name'> & Partial<Row>,
): Row => ({
  municipality: minamo.code,
  id: newId(),
  organization: null,
  person: null,
  number: 1,
  number_year: bookYear,
  state: 'submitted',
  answers: '{}',
  sections: '{}',
  judgement: JSON.stringify({ outcome: 'eligible', lines: [], amount: null }),
  asked_yen: null,
  sha256: '0'.repeat(64),
  pages: 0,
  origin: 'web',
  copied_from: null,
  created_account: 'test',
  submitted_at: new Date(),
  submitted_account: 'test',
  ...given,
})
