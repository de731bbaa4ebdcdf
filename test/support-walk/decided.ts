// Proposals in each of their states, and what their letters brought.
import { awardPaths, proposeDecision } from '#modules/awards/index.ts'
import { letterPaths } from '#modules/letters/index.ts'
import { type ChallengeWorld } from '../challenge-world.ts'
import { type Made, staff } from './applications.ts'

/** A draft, a proposal that waits for the officer, and one that was approved: an award, one that shall change, one that is paid. */
export async function decided(w: ChallengeWorld, { scheme, application }: Made) {
  const propose = async (by: string, states: { id: string; call: string }[], approver: string | null) => {
    const items = states.map(({ id }) => ({
      application: id,
      outcome: 'award',
      yen: 200_000,
      conditions: ['事業を実施すること'],
      reason: '',
    }))
    const steps = approver === null ? [] : [{ title: '課長', account: approver, name: approver }]
    const proposal = {
      kind: 'award',
      scheme,
      call: states[0]?.call ?? '',
      title: '11月分の決定',
      words: '予算の範囲で',
      items,
      steps,
      now: new Date(),
    }
    return w.inside((tx) => proposeDecision(tx, staff(by), proposal))
  }
  const drafted = await application('review')
  // Its own page may be dropped by a walk; this one's editors stay.
  const edited = await propose('officer', [drafted], null)
  const draft = await propose('officer', [await application('review')], null)
  const waiting = await propose('administrator', [await application('review')], 'officer')
  const [awarded, changing, inspected, unread] = [
    await application('review'),
    await application('review'),
    await application('review'),
    await application('review'),
  ]
  const approved = await propose('administrator', [awarded, changing, inspected, unread], 'officer')
  await w.post('officer', awardPaths.approval(approved), { version: '1', deputy_reason: '' })
  const letters = await w.inside((tx) => tx.selectFrom('letter').select(['id', 'application']).execute())
  const letter = (of: string) => letters.find(({ application }) => application === of)?.id ?? ''
  for (const { id } of [awarded, changing, inspected]) await w.post('factory', letterPaths.opening(letter(id)), {})
  await w.post('factory', awardPaths.change(changing.id), { kind: 'content', words: '会場が変わります', yen: '' })
  return {
    draft,
    edited,
    drafted: drafted.id,
    waiting,
    approved,
    awarded: awarded.id,
    changing: changing.id,
    inspected: inspected.id,
    closed: letter(unread.id),
    opened: letter(changing.id),
  }
}
