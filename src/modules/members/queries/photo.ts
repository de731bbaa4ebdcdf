// Photographs and who may see them.
import type { Actor } from '#platform/auth/actor.ts'
import type { Db } from '#platform/db/index.ts'
import { type FileRecord, findFile } from '#platform/files/index.ts'
import { isId } from '#platform/id.ts'
import { audienceOf, canSeeFace, canSeePerson, visibleFields } from '../policy.ts'
import { findBySlug } from './organization.ts'
import { findPerson } from './person.ts'

export interface FacePhoto {
  id: string
  caption: string
}

/** The cover first. */
export async function photosOf(db: Db, organization: { id: string; photo: string | null }): Promise<FacePhoto[]> {
  const photos = await db
    .selectFrom('organization_photo')
    .select(['id', 'caption'])
    .where('organization', '=', organization.id)
    .orderBy('added_at')
    .execute()
  return photos.toSorted((a, b) => Number(b.id === organization.photo) - Number(a.id === organization.photo))
}

/** The photo of a person, for those whom they let see it. */
export async function personPhoto(db: Db, actor: Actor | null, id: string): Promise<FileRecord | undefined> {
  const person = await findPerson(db, id)
  if (!person || person.photo === null || !canSeePerson(actor, person)) return undefined
  const visible = visibleFields(person.visibility, audienceOf(actor, person.id))
  return visible.has('photo') ? findFile(db, person.photo) : undefined
}

/** A photo of an organization, for those who may see its page. */
export async function facePhoto(
  db: Db,
  actor: Actor | null,
  slug: string,
  id: string,
): Promise<FileRecord | undefined> {
  const organization = await findBySlug(db, slug)
  if (!organization || !isId(id) || !canSeeFace(actor, organization)) return undefined
  const photos = await photosOf(db, organization)
  return photos.some((photo) => photo.id === id) ? findFile(db, id) : undefined
}
