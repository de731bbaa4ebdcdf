// What a person brought to its end here, as they may show it elsewhere.
import type { Db } from '#platform/db/index.ts'
import { entriesWith } from '#modules/entries/index.ts'
import { organizationNames } from '#modules/members/index.ts'
import { opportunityTitles } from '#modules/opportunities/index.ts'

export interface FinishedWork {
  entry: string
  title: string
  organization_name: string
  finished_on: string
  /** Both sides have published its story. */
  story: boolean
}

/** The newest first, alone or in a group. */
export async function finishedWork(db: Db, person: string | null): Promise<FinishedWork[]> {
  const entries = person === null ? [] : await entriesWith(db, person)
  if (entries.length === 0) return []
  const rows = await db
    .selectFrom('engagement')
    .innerJoin('outcome', (join) =>
      join
        .onRef('outcome.municipality', '=', 'engagement.municipality')
        .onRef('outcome.entry', '=', 'engagement.entry'),
    )
    .select(['engagement.entry', 'opportunity', 'organization', 'ended_on', 'published_at'])
    .where('engagement.entry', 'in', entries)
    .where('how', '=', 'finished')
    .orderBy('ended_on', 'desc')
    .execute()
  const titles = await opportunityTitles(db, [...new Set(rows.map(({ opportunity }) => opportunity))])
  const names = await organizationNames(db, [...new Set(rows.map(({ organization }) => organization))])
  return rows.map(({ entry, opportunity, organization, ended_on, published_at }) => ({
    entry,
    title: titles.get(opportunity) ?? '',
    organization_name: names.get(organization)?.name ?? '',
    finished_on: ended_on ?? '',
    story: published_at !== null,
  }))
}
