// What this module asks of the members' door, in the shape it needs.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { levelLabels, type PersonCard, personCards, skillPhrase } from '#modules/members/index.ts'
import { t } from '#platform/i18n/index.ts'

export interface PersonName {
  id: string
  name: string
  /** What they have made visible to this reader; empty where they have not. */
  area: string
  occupation: string
  bio: string
  /** With the level, in the reader's language. */
  skills: readonly string[]
  /** Null unless this reader may see it. */
  photo: string | null
}

const skillText = ({ skill, level }: PersonCard['skills'][number]): string => {
  const [name, grade] = [t(skillPhrase(skill)), levelLabels[level as keyof typeof levelLabels]]
  return grade === undefined ? name : t(`${name}（${t(grade)}）`, `${name} (${t(grade)})`)
}

const nameOf = (card: PersonCard): PersonName => ({
  id: card.id,
  name: card.display_name,
  area: card.area ?? '',
  occupation: card.occupation ?? '',
  bio: card.bio ?? '',
  skills: card.skills.map(skillText),
  photo: card.photo,
})

export async function personNames(db: Db, actor: Actor, ids: readonly string[]): Promise<Map<string, PersonName>> {
  const cards = await personCards(db, actor, [...new Set(ids)])
  return new Map([...cards].map(([id, card]) => [id, nameOf(card)]))
}
