// What the members module and its imports hold of them.
import { newId } from '#platform/id.ts'
import { hoshimi } from '../database.ts'
import type { About } from './about.ts'

export async function putMember({ tx, municipality, own, person, account, email, now, w }: About) {
  await tx
    .insertInto('person_skill')
    .values({ ...own, skill: 'english', level: 2 })
    .execute()
  await tx
    .insertInto('consent')
    .values({
      ...own,
      id: newId(),
      purpose: 'findable',
      text_version: '1',
      evidence: JSON.stringify({ address: '202.0.113.9' }),
    })
    .execute()
  await tx
    .insertInto('terms_consent')
    .values({
      municipality,
      id: newId(),
      account,
      text_version: '1',
      evidence: JSON.stringify({ address: '202.0.113.9' }),
    })
    .execute()
  await tx
    .insertInto('business_id')
    .values({ municipality, account, account_type: '2', corp_type: '2', corporate_number: null, name: '葉隠商店' })
    .execute()
  await tx
    .insertInto('affiliation')
    .values({ ...own, organization: w.other, role: 'staff' })
    .execute()
  await tx
    .insertInto('invitation')
    .values({
      municipality,
      id: newId(),
      organization: w.other,
      email,
      role: 'staff',
      token_hash: 'x',
      invited_by: 'x',
      expires_at: now,
    })
    .execute()
  await tx
    .insertInto('claim')
    .values({ ...own, id: newId(), organization: w.factory, reason: '葉隠菊乃です', decided_by: null })
    .execute()
  const batch = newId()
  await tx
    .insertInto('import_batch')
    .values({
      municipality,
      id: batch,
      kind: 'people',
      source: 'list',
      file_name: 'a.csv',
      file: null,
      map: 'x',
      by_account: 'x',
      problem: null,
      file_sha256: 'x',
    } as never)
    .execute()
  const list = newId()
  await tx
    .insertInto('file')
    .values({
      municipality,
      id: list,
      name: '名簿.csv',
      type: 'text/csv',
      bytes: 1,
      sha256: '0'.repeat(64),
      pages: null,
      uploaded_by: w.coordinator.account,
      subject: 'import_batch',
      subject_id: batch,
    })
    .execute()
  await tx.updateTable('import_batch').set({ file: list }).where('id', '=', batch).execute()
  await tx
    .insertInto('import_row')
    .values({
      municipality,
      batch,
      line: 1,
      outcome: 'repaired',
      title: '葉隠 菊乃',
      notes: JSON.stringify([{ ja: '03-9876-5432', en: '' }]),
      subject: person,
    })
    .execute()
  await tx
    .insertInto('across.home_town')
    .values({ municipality, account, home: hoshimi.code, shared_at: now, text_version: '1' })
    .execute()
}
