// The one place where a request looks into another town: as itself, and only at what it may see there.
import type { Actor } from '#platform/auth/actor.ts'
import { type Db, readingMunicipality } from '#platform/db/index.ts'
import type { FormState } from '#platform/forms/state.ts'
import type { Ctx } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { siteUrl } from '#platform/mail/template.ts'
import { type FinishedWork, finishedWork, followingPaths } from '#modules/following/index.ts'
import { findMember, profileToCopy } from '#modules/members/index.ts'
import { type OpportunityCardData, openOpportunities, opportunityPaths } from '#modules/opportunities/index.ts'
import { today } from '#platform/calendar/index.ts'
import type { Experience } from '../queries/experience.ts'
import { otherTowns, type Town, townsSharedWith } from '../queries/home-town.ts'

const within = <T>(c: Ctx, { code }: Town, read: (db: Db) => Promise<T>): Promise<T> =>
  readingMunicipality(c.var.services.database.root, code, read)

const addressIn = (c: Ctx, town: Town, path: string): string => siteUrl(town, c.var.services.config.publicUrl, path)

export const townName = ({ name, name_en }: Town): string => t(name, name_en)

/** The towns from which this account shares with this one. Staff who type in for somebody see nothing: the consent is the account's. */
const sharingTowns = (c: Ctx, actor: Actor): Promise<Town[]> =>
  actor.acting_for !== null
    ? Promise.resolve([])
    : c.var.read(async (db) => {
        const codes = await townsSharedWith(db, actor.municipality, actor.account)
        return codes.length === 0
          ? []
          : (await otherTowns(db, actor.municipality)).filter(({ code }) => codes.includes(code))
      })

const experience = (c: Ctx, town: Town, { entry, story, ...work }: FinishedWork): Experience => ({
  source: entry,
  town: town.name,
  ...work,
  story: story ? addressIn(c, town, followingPaths.publicStory(entry)) : null,
})

/** What the actor finished in the towns that they let be seen here, the newest first. */
export async function workElsewhere(c: Ctx, actor: Actor): Promise<Experience[]> {
  const all: Experience[] = []
  for (const town of await sharingTowns(c, actor)) {
    const done = await within(c, town, async (db) => finishedWork(db, (await findMember(db, actor.account)).person))
    all.push(...done.map((work) => experience(c, town, work)))
  }
  return all.sort((a, b) => (a.finished_on < b.finished_on ? 1 : -1))
}

/** The profile of another town that shares with this one: the beginning of the one here. */
export async function profileElsewhere(
  c: Ctx,
  actor: Actor,
): Promise<{ values: FormState['values']; town: string } | null> {
  for (const town of await sharingTowns(c, actor)) {
    const values = await within(c, town, (db) => profileToCopy(db, actor.account))
    if (values !== null) return { values, town: townName(town) }
  }
  return null
}

export interface HomeChallenges {
  town: string
  total: number
  list: string
  challenges: { title: string; organization_name: string; href: string }[]
}

/** What the home town looks for now: the same as everybody reads there. */
export async function challengesIn(c: Ctx, town: Town, limit: number): Promise<HomeChallenges> {
  const { total, cards } = await within(c, town, (db) => openOpportunities(db, today(c.var.now), limit))
  const challenge = ({ id, title, organization_name }: OpportunityCardData) => ({
    title,
    organization_name,
    href: addressIn(c, town, opportunityPaths.page(id)),
  })
  return {
    town: townName(town),
    total,
    list: addressIn(c, town, opportunityPaths.list()),
    challenges: cards.map(challenge),
  }
}
