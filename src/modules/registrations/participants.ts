// Those who come, as rows.
import type { Insertable } from 'kysely'
import type { Participant } from './queries/registrations.ts'
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

/**
 * What the group needs stands with the first: who applied wrote it for all of them. Whoever was there `before` keeps the address of their
 * ticket, which may be printed already.
 */
export const participantRows = (
  of: Of,
  { people, resident, needs, needs_words }: Coming,
  before: readonly Participant[] = [],
): Insertable<ParticipantTable>[] =>
  people.map(({ row, ...person }, index) => ({
    ...of,
    ...person,
    id: before[row - 1]?.id ?? newId(),
    position: index + 1,
    code: before[row - 1]?.code ?? newCode(),
    resident,
    needs: index === 0 ? needs : [],
    needs_words: index === 0 ? needs_words : '',
  }))
