// Recordings and slides: put there and taken away by the organizer.
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { allow, found, foundIf, Refusal } from '#platform/errors.ts'
import { forgetFile, keepFile, type StoredFile } from '#platform/files/index.ts'
import { canOrganize, canSeeEvent, lockEvent } from '#modules/events/index.ts'
import type { Chapter } from '../chapters.ts'
import { findMaterial } from '../queries/material.ts'
import type { Audience } from '../tables.ts'

const mostMaterials = 30

interface NewMaterial {
  id: string
  title: string
  audience: Audience
  /** A link, or a file. */
  url: string | null
  file: StoredFile | null
  chapters: readonly Chapter[]
}

async function lockOwn(tx: Tx, actor: Actor, event: string): Promise<void> {
  const row = found(await lockEvent(tx, event))
  foundIf(canSeeEvent(actor, row))
  allow(canOrganize(actor, row.organization))
}

/** Sent twice, it is there once. */
export async function addMaterial(tx: Tx, actor: Actor, event: string, given: NewMaterial): Promise<void> {
  await lockOwn(tx, actor, event)
  const { id, title, audience, url, file, chapters } = given
  const { municipality, account } = actor
  const there = await tx.selectFrom('material').select('id').where('event', '=', event).execute()
  if (there.some((one) => one.id === id)) return
  if (there.length >= mostMaterials) {
    throw new Refusal(409, {
      ja: `資料は${mostMaterials}件までです。先にどれかを外してください。`,
      en: `At most ${mostMaterials}. Please remove one first.`,
    })
  }
  if (file !== null) await keepFile(tx, actor, file, { subject: 'material', subject_id: id })
  await tx
    .insertInto('material')
    .values({
      municipality,
      id,
      event,
      title,
      audience,
      url,
      file: file?.id ?? null,
      chapters: JSON.stringify(chapters),
      created_account: account,
    })
    .execute()
  await record(tx, actor, {
    action: 'afterwards.material_added',
    subject: 'event',
    subject_id: event,
    after: { material: title, audience, url, file: file?.name ?? null },
  })
}

export async function removeMaterial(tx: Tx, actor: Actor, event: string, id: string): Promise<void> {
  await lockOwn(tx, actor, event)
  const { title, file } = found(await findMaterial(tx, event, id))
  await tx.deleteFrom('material').where('id', '=', id).execute()
  if (file !== null) await forgetFile(tx, file)
  await record(tx, actor, {
    action: 'afterwards.material_removed',
    subject: 'event',
    subject_id: event,
    before: { material: title },
    after: { material: null },
  })
}
