// Many rows at once, for the demo ward: as they were handed in, judged and proven. The caller records the one act they belong to.
import type { Insertable } from 'kysely'
import { insertAll, type Tables, type Tx } from '#platform/db/index.ts'
import type { Answers, Judgement } from '#modules/schemes/index.ts'
import { kept } from '../judgement.ts'
import { proofOf } from '../proof.ts'

type Row = Insertable<Tables['application']>
type Worked = 'answers' | 'sections' | 'judgement' | 'sha256' | 'pages' | 'asked_yen'

export interface PastApplication extends Omit<Row, Worked> {
  id: string
  /** None of a draft. */
  number: number | null
  number_year: number | null
  answers: Answers
  /** None of a draft. */
  judged: Judgement | null
  files: readonly { id: string; sha256: string; pages: number | null }[]
}

export async function insertApplications(tx: Tx, applications: readonly PastApplication[]): Promise<void> {
  const rows = applications.map(({ answers, judged, files, ...row }): Row => ({
    ...row,
    answers: JSON.stringify(answers),
    sections: '{}',
    ...(judged !== null && {
      judgement: JSON.stringify(kept(judged)),
      asked_yen: judged.amount?.yen ?? null,
      sha256: proofOf({ call: row.call, form: row.form, applicant: row.applicant_name, answers, files }),
      pages: files.reduce((sum, { pages }) => sum + (pages ?? 0), 0),
    }),
  }))
  await insertAll(tx, 'application', rows)
  const last = new Map<string, Insertable<Tables['application_counter']>>()
  for (const { municipality, scheme, number, number_year } of applications) {
    if (number === null || number_year === null) continue
    const key = `${scheme} ${number_year}`
    if (number > (last.get(key)?.last ?? 0)) last.set(key, { municipality, scheme, number_year, last: number })
  }
  await insertAll(tx, 'application_counter', [...last.values()])
}
