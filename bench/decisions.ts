// The proposal of a town, approved by both whose turn it is: the second decides every application of it.
import { inMunicipality } from '#platform/db/index.ts'
import type { Services } from '#platform/http/env.ts'
import { approveDecision } from '../src/modules/awards/actions/approve.ts'
import { proposal } from './grow-schemes.ts'
import { timed } from './measure.ts'
import { officer } from './officer.ts'

/** Milliseconds of the second; how many applications it decided. */
export async function decide({ database }: Services, municipality: string) {
  const approve = (account: string) =>
    inMunicipality(database.root, municipality, async (tx) => {
      const { version } = await tx
        .selectFrom('decision')
        .select('version')
        .where('id', '=', proposal)
        .executeTakeFirstOrThrow()
      await approveDecision(tx, officer(municipality, account), proposal, {
        version,
        deputy_reason: '',
        now: new Date(),
      })
    })
  await approve('z1')
  const took = await timed(() => approve('z2'))
  const { count } = await inMunicipality(database.root, municipality, (tx) =>
    tx
      .selectFrom('decision_item')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('decision', '=', proposal)
      .executeTakeFirstOrThrow(),
  )
  return { count, took }
}
