// For tests of matching: this person agrees to be found and knows the skill the challenge needs.
import { newId } from '#platform/id.ts'
import { insertConsents, insertPersonSkills } from '#modules/members/index.ts'
import type { ChallengeWorld } from './challenge-world.ts'
import { minamo } from './database.ts'

export const makeFindable = (w: ChallengeWorld, person: string): Promise<void> =>
  w.inside(async (tx) => {
    const { code: municipality } = minamo
    await insertPersonSkills(tx, [{ municipality, person, skill: w.skill, level: 3, years: 5 }])
    const consent = { purpose: 'findable', text_version: '1', evidence: '{}' }
    await insertConsents(tx, [{ municipality, id: newId(), person, ...consent }])
    await tx.updateTable('person').set({ findable: true }).where('id', '=', person).execute()
  })
