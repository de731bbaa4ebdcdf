// Many rows at once, for the demo ward. The caller records the one act they belong to.
import type { Insertable } from 'kysely'
import { insertAll, type Tables, type Tx } from '#platform/db/index.ts'

export interface AfterRows {
  contacts: Insertable<Tables['wish_contact']>[]
  wishes: Insertable<Tables['wish']>[]
  answers: Insertable<Tables['survey_answer']>[]
  thanked: Insertable<Tables['thanks_mail']>[]
  materials: Insertable<Tables['material']>[]
  ideas: Insertable<Tables['event_idea']>[]
}

export async function insertAfterwards(tx: Tx, rows: AfterRows): Promise<void> {
  await insertAll(tx, 'wish_contact', rows.contacts)
  await insertAll(tx, 'wish', rows.wishes)
  await insertAll(tx, 'survey_answer', rows.answers)
  await insertAll(tx, 'thanks_mail', rows.thanked)
  await insertAll(tx, 'material', rows.materials)
  await insertAll(tx, 'event_idea', rows.ideas)
}
