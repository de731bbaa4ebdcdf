// What this module shows on the pages of others.
import { mayWrite } from '#platform/auth/actor.ts'
import type { EntryAside } from '#modules/entries/index.ts'
import type { MyPagePart, ProfileBeginning } from '#modules/members/index.ts'
import { t } from '#platform/i18n/index.ts'
import { signedIn } from '#platform/http/signed-in.ts'
import { ElsewhereBox, EntryBox, HomeTownBox } from '../pages/boxes.tsx'
import { experienceOf } from '../queries/experience.ts'
import { homeTownOf, otherTowns } from '../queries/home-town.ts'
import { challengesIn, profileElsewhere, workElsewhere } from './elsewhere.ts'

const shownChallenges = 5

export const homeTownPart: MyPagePart = async (c) => {
  const actor = signedIn(c)
  if (actor.acting_for !== null || !mayWrite(actor)) return null
  const { towns, chosen } = await c.var.read(async (db) => ({
    towns: await otherTowns(db, actor.municipality),
    chosen: await homeTownOf(db, actor.municipality, actor.account),
  }))
  if (towns.length === 0) return null
  const town = towns.find(({ code }) => code === chosen?.home)
  return <HomeTownBox home={town === undefined ? null : await challengesIn(c, town, shownChallenges)} />
}

export const elsewherePart: MyPagePart = async (c) => {
  const actor = signedIn(c)
  const work = await workElsewhere(c, actor)
  return work.length === 0 ? null : <ElsewhereBox work={work} fresh={actor.person === null} />
}

export const profileBeginning: ProfileBeginning = async (c) => {
  const found = await profileElsewhere(c, signedIn(c))
  if (found === null) return null
  const lead = t(
    `${found.town}のプロフィールを写しました。確かめて、違うところを直してから保存してください。`,
    `Copied from your profile in ${found.town}. Please check and correct it before you save.`,
  )
  return { values: found.values, lead }
}

export const experienceAside: EntryAside = async (c, entry) => {
  const actor = signedIn(c)
  const own = actor.person === entry.person && mayWrite(actor)
  const added = await c.var.read((db) => experienceOf(db, entry.id))
  const known = new Set(added.map(({ source }) => source))
  const open = own ? (await workElsewhere(c, actor)).filter(({ source }) => !known.has(source)) : []
  return added.length + open.length === 0 ? null : <EntryBox entry={entry.id} {...{ added, open, own }} />
}
