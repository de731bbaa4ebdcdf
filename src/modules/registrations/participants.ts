// Those who come, as rows.
import type { Insertable } from 'kysely'
import type { Application } from './reading.ts'
import { newCode } from './secret.ts'
import { newId } from '#platform/id.ts'
import type { ParticipantTable } from './tables.ts'

interface Of {
  municipality: string
  event: string
  registration: string
}

type Coming = Pick<Application, 'people' | 'resident' | 'needs' | 'needs_words'>

/** What the group needs stands with the first: who applied wrote it for all of them. */
export const participantRows = (
  of: Of,
  { people, resident, needs, needs_words }: Coming,
): Insertable<ParticipantTable>[] =>
  people.map((person, index) => ({
    ...of,
    ...person,
    id: newId(),
    position: index + 1,
    code: newCode(),
    resident,
    needs: index === 0 ? needs : [],
    needs_words: index === 0 ? needs_words : '',
  }))
