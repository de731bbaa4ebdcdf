// Matches in the challenges' ward: running ones, and ones that ended.
import { expect } from 'vitest'
import type { Values } from './challenge-world.ts'
import { day } from './challenge-world.ts'
import { entryWorld } from './entry-world.ts'

export const answer_words = 'ぜひお願いします。来週からよろしくお願いいたします。'
export const changed = '問い合わせに2日以内に返事ができるようになり、新しい取引が1件始まりました。'

export async function followingWorld() {
  const world = await entryWorld()
  const { w, act, entered } = world
  const accept = (entry: string) => w.post('factory', `/entries/${entry}/acceptance`, { version: '1', answer_words })
  /** An accepted entry of the member, begun so many weeks ago. */
  const running = async (weeks = 0): Promise<string> => {
    const entry = await entered(await act.published())
    await accept(entry)
    if (weeks > 0) {
      await w.inside((tx) =>
        tx
          .updateTable('engagement')
          .set({ began_on: day(-7 * weeks) })
          .where('entry', '=', entry)
          .execute(),
      )
    }
    return entry
  }
  const pulse = (who: 'member' | 'factory', entry: string, feeling: string, words = '') =>
    w.post(who, `/entries/${entry}/following/pulse`, { feeling, words })
  const ending = (entry: string, values: Values = {}) =>
    w.post('factory', `/entries/${entry}/following/ending`, { how: 'finished', ended_on: day(0), changed, ...values })
  const finished = async (values: Values = {}): Promise<string> => {
    const entry = await running()
    const figure = { label_1: '返事をした問い合わせ', value_1: '14件' }
    expect((await ending(entry, { ...figure, thanks: '三か月、ありがとうございました。', ...values })).status).toBe(303)
    return entry
  }
  const outcome = (entry: string) =>
    w.inside((tx) => tx.selectFrom('outcome').selectAll().where('entry', '=', entry).executeTakeFirst())
  const approve = (who: 'member' | 'factory', entry: string, version: string) =>
    w.post(who, `/entries/${entry}/following/story/approval`, { version })
  return { ...world, accept, running, pulse, ending, finished, outcome, approve }
}

export type FollowingWorld = Awaited<ReturnType<typeof followingWorld>>
