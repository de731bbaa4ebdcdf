// How a match ended: brought to its end, or broken off.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow } from '#platform/errors.ts'
import { closeEngagement, type EndOf } from '../closing.ts'
import { lockRunning } from '../lock.ts'
import { canEnd } from '../policy.ts'
import { tellBoth } from '../telling.ts'

const subject = 'entry'

/** `end.ended_on` is from the beginning until today: the form asks for no other. */
export async function endEngagement(tx: Tx, actor: Actor, entry: string, end: EndOf): Promise<void> {
  const engagement = await lockRunning(tx, actor, entry)
  allow(canEnd(actor, engagement))
  await closeEngagement(tx, actor, engagement, end)
  const { how, ended_on, changed, figures } = end
  await tellBoth(
    tx,
    actor,
    engagement,
    how === 'finished'
      ? { ja: '取組が終わりました。おつかれさまでした', en: 'The work is finished. Well done' }
      : { ja: '取組は途中で終わりました', en: 'The work was broken off' },
  )
  await record(tx, actor, {
    action: 'following.ended',
    subject,
    subject_id: entry,
    before: { how: null },
    after: { how, ended_on, changed, figures },
  })
}
