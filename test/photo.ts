// For tests of who sees whose photograph: this person has one.
import { newId } from '#platform/id.ts'
import type { ChallengeWorld } from './challenge-world.ts'
import { minamo } from './database.ts'

export const givePhoto = (w: ChallengeWorld, person: string): Promise<string> =>
  w.inside(async (tx) => {
    const id = newId()
    const file = { name: 'face.jpg', type: 'image/jpeg', bytes: 1, sha256: '0'.repeat(64), pages: null }
    const whose = { municipality: minamo.code, uploaded_by: 'test', subject: 'person', subject_id: person }
    await tx
      .insertInto('file')
      .values({ id, ...file, ...whose })
      .execute()
    await tx.updateTable('person').set({ photo: id }).where('id', '=', person).execute()
    return id
  })
