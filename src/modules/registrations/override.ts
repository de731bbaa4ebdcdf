import type { Tx } from '#platform/db/index.ts'

/** What staff decided about the draw; the draws ask who may and when. */
export async function setOverride(
  tx: Tx,
  registration: string,
  override: 'always' | 'never' | null,
  override_reason: string,
): Promise<void> {
  await tx
    .updateTable('registration')
    .set((e) => ({ override, override_reason, version: e('version', '+', 1) }))
    .where('id', '=', registration)
    .execute()
}
