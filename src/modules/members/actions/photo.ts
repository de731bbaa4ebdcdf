// Photographs: a person's one, an organization's few. What is replaced or removed is not kept.
import type { Actor } from '#platform/auth/actor.ts'
import { record } from '#platform/audit/index.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, Refusal } from '#platform/errors.ts'
import { forgetFile, keepFile, type StoredFile } from '#platform/files/index.ts'
import { canEditOrganization, canEditProfile } from '../policy.ts'
import { lockOrganization } from '../queries/organization.ts'
import { maxPhotos } from '../rules.ts'

/** Puts a photo in the profile in place of the one before; null takes it away. */
export async function setPersonPhoto(tx: Tx, actor: Actor, photo: StoredFile | null): Promise<void> {
  allow(canEditProfile(actor))
  const id = found(actor.person)
  const before = found(
    await tx.selectFrom('person').select(['photo']).where('id', '=', id).forUpdate().executeTakeFirst(),
  )
  if (photo === null && before.photo === null) return
  if (photo !== null) await keepFile(tx, actor, photo, { subject: 'person_photo', subject_id: id })
  await tx
    .updateTable('person')
    .set({ photo: photo?.id ?? null })
    .where('id', '=', id)
    .execute()
  if (before.photo !== null) await forgetFile(tx, before.photo)
  await record(tx, actor, {
    action: photo === null ? 'members.photo_removed' : 'members.photo_changed',
    subject: 'person',
    subject_id: id,
    before,
    after: { photo: photo?.id ?? null },
  })
}

/** Adds a photo to the page; the first becomes the cover. The same picture a second time changes nothing. */
export async function addOrganizationPhoto(
  tx: Tx,
  actor: Actor,
  organization: string,
  { file, caption }: { file: StoredFile; caption: string },
): Promise<void> {
  allow(canEditOrganization(actor, organization))
  const { photo: cover } = await lockOrganization(tx, organization)
  const there = await tx
    .selectFrom('organization_photo')
    .innerJoin('file', (join) =>
      join
        .onRef('file.municipality', '=', 'organization_photo.municipality')
        .onRef('file.id', '=', 'organization_photo.id'),
    )
    .select('file.sha256')
    .where('organization', '=', organization)
    .execute()
  if (there.some(({ sha256 }) => sha256 === file.sha256)) return
  if (there.length >= maxPhotos) {
    throw new Refusal(409, {
      ja: `写真は${maxPhotos}枚までです。先にどれかを外してください。`,
      en: `At most ${maxPhotos} photos. Please remove one first.`,
    })
  }
  await keepFile(tx, actor, file, { subject: 'organization_photo', subject_id: organization })
  const { municipality } = actor
  await tx.insertInto('organization_photo').values({ municipality, id: file.id, organization, caption }).execute()
  if (cover === null) {
    await tx.updateTable('organization').set({ photo: file.id }).where('id', '=', organization).execute()
  }
  await record(tx, actor, {
    action: 'members.organization_photo_added',
    subject: 'organization',
    subject_id: organization,
    after: { photo: file.id, caption },
  })
}

const photoOf = async (tx: Tx, organization: string, id: string) =>
  found(
    await tx
      .selectFrom('organization_photo')
      .select(['id', 'caption'])
      .where('organization', '=', organization)
      .where('id', '=', id)
      .executeTakeFirst(),
  )

/** Takes it off the page; when it was the cover, the oldest of the others is. */
export async function removeOrganizationPhoto(tx: Tx, actor: Actor, organization: string, id: string): Promise<void> {
  allow(canEditOrganization(actor, organization))
  const { photo: cover } = await lockOrganization(tx, organization)
  const before = await photoOf(tx, organization, id)
  if (cover === id) {
    const next = await tx
      .selectFrom('organization_photo')
      .select('id')
      .where('organization', '=', organization)
      .where('id', '!=', id)
      .orderBy('added_at')
      .limit(1)
      .executeTakeFirst()
    await tx
      .updateTable('organization')
      .set({ photo: next?.id ?? null })
      .where('id', '=', organization)
      .execute()
  }
  await tx.deleteFrom('organization_photo').where('id', '=', id).execute()
  await forgetFile(tx, id)
  await record(tx, actor, {
    action: 'members.organization_photo_removed',
    subject: 'organization',
    subject_id: organization,
    before: { photo: id, caption: before.caption },
    after: { photo: null, caption: '' },
  })
}

/** Shows this photo first, and in the directory. */
export async function setCover(tx: Tx, actor: Actor, organization: string, id: string): Promise<void> {
  allow(canEditOrganization(actor, organization))
  const { photo: cover } = await lockOrganization(tx, organization)
  await photoOf(tx, organization, id)
  if (cover === id) return
  await tx.updateTable('organization').set({ photo: id }).where('id', '=', organization).execute()
  await record(tx, actor, {
    action: 'members.organization_cover_changed',
    subject: 'organization',
    subject_id: organization,
    before: { photo: cover },
    after: { photo: id },
  })
}
