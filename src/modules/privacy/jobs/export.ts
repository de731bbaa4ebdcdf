// The archive for one person: read in one transaction, files added after.
import { buffer } from 'node:stream/consumers'
import { readingMunicipality } from '#platform/db/index.ts'
import type { Services } from '#platform/http/env.ts'
import { t } from '#platform/i18n/index.ts'
import { archiveOf } from '../archive.tsx'
import type { Declared } from '../declared.ts'
import { findSubject, photosOf, sectionsOf } from '../queries.ts'

export interface Made {
  person: string
  rows: number
  archive: Buffer
}

/** `judgedToo`: also what staff and others wrote about them, which staff read before they hand it out (78条). */
export async function exportOf(
  { database: { root }, files, now }: Services,
  municipality: string,
  declared: Declared,
  whom: string,
  judgedToo: boolean,
): Promise<Made | undefined> {
  const found = await readingMunicipality(root, municipality, async (db) => {
    const one = await findSubject(root, db, declared, whom)
    if (one === undefined) return undefined
    const sections = await sectionsOf(root, db, declared, one, judgedToo)
    return { person: one.person, sections, photos: await photosOf(db, one) }
  })
  if (found === undefined) return undefined
  const { person, sections, photos } = found
  const pictures = await Promise.all(
    photos.map(async (photo) => ({ name: photo.name, content: await buffer(await files.bytes.open(photo.sha256)) })),
  )
  const title = t('お預かりしているあなたの情報', 'What we keep about you')
  return {
    person,
    rows: sections.reduce((sum, section) => sum + section.rows.length, 0),
    archive: archiveOf({ title, made_at: now(), sections, files: pictures }),
  }
}
