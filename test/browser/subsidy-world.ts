// For the journey of a grant: the name of its scheme, and the firm that the demo does not have.
import { type Database, inMunicipality, type Tx } from '#platform/db/index.ts'
import { newId } from '#platform/id.ts'
import { minamo } from '../database.ts'
import { organization } from '../member-world.ts'

const municipality = minamo.code
export const title = '店先の改装補助金'

export const inside = <T>(db: Database, run: (tx: Tx) => Promise<T>) => inMunicipality(db.root, municipality, run)

export async function firm(db: Database, name: string): Promise<string> {
  const row = organization(newId(), name)
  await inside(db, (tx) => tx.insertInto('organization').values(row).execute())
  return row.slug
}
