import type { Db } from '#platform/db/index.ts'
import { type EventRow, questionsOf } from '#modules/events/index.ts'
import type { Open } from './pages/own-page.tsx'
import { takesAnswers, takesWishes } from './rules.ts'

/** What whoever came can do now, besides looking at whom they will meet again. */
export const opened = async (db: Db, event: EventRow, now: Date): Promise<Open> => ({
  asked: takesAnswers(event, now) && (await questionsOf(db, event.id, 'survey')).length > 0,
  ideas: takesWishes(event, now),
})
