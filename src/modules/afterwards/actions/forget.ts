import type { AfterEvent } from '#modules/events/index.ts'
import { forgetFile } from '#platform/files/index.ts'

/** What was put there beforehand, for an event that nobody ever saw. */
export const forgetAfterwards: AfterEvent = async (tx, _actor, { id }) => {
  const files = await tx.deleteFrom('material').where('event', '=', id).returning('file').execute()
  for (const { file } of files) if (file !== null) await forgetFile(tx, file)
  await tx.deleteFrom('event_idea').where('event', '=', id).execute()
  await tx.deleteFrom('event_report').where('event', '=', id).execute()
}
