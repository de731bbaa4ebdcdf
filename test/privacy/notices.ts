// What was said to them and of them.
import { newId } from '#platform/id.ts'
import { record } from '#platform/audit/index.ts'
import type { About } from './about.ts'
import { others } from './words.ts'

export async function putNotices({ tx, municipality, own, person, account, now, w, entry, actor }: About) {
  const phrase = (ja: string) => JSON.stringify({ ja, en: ja })
  await tx
    .insertInto('notice')
    .values([
      { ...own, id: newId(), subject: phrase('葉隠さんへ'), body: JSON.stringify([]), href: '/me' },
      {
        municipality,
        person: w.hana.person,
        id: newId(),
        subject: phrase('葉隠きくのさんの応募'),
        body: JSON.stringify([{ ja: '"葉隠きくの"さん', en: '' }]),
        href: `/entries/${entry}`,
      },
    ])
    .execute()
  const letter = {
    municipality,
    locale: 'ja',
    paragraphs: ['葉隠きくのさんから応募がありました'],
    link_label: null,
    last_error: null,
  }
  await tx
    .insertInto('mail')
    .values([
      { ...letter, id: newId(), to_address: 'Kikuno.Hagakure@example.jp', subject: '葉隠さま', link_href: '/x' },
      { ...letter, id: newId(), to_address: w.hana.email, subject: '葉隠きくのさん', link_href: `/entries/${entry}` },
    ])
    .execute()
  await tx
    .insertInto('kept_form')
    .values({
      municipality,
      secret_hash: 'k',
      path: '/me',
      form_values: JSON.stringify({ bio: '菊乃' }),
      account,
      expires_at: now,
    })
    .execute()
  await tx.insertInto('role_grant').values({ municipality, account, role: 'member', granted_by: 'x' }).execute()
  await tx
    .insertInto('fact')
    .values({
      municipality,
      id: newId(),
      name: 'entries.sent',
      account,
      subject: 'entry',
      subject_id: entry,
      measures: [],
      data: '{}',
    })
    .execute()
  await tx
    .insertInto('leaving')
    .values({ ...own, erase_on: '2026-12-31' })
    .execute()
  await tx
    .insertInto('disclosure_request')
    .values({
      ...own,
      id: newId(),
      asked_by: '葉隠 菊乃',
      identity_check: 'licence',
      received_on: '2026-11-01',
      due_on: '2026-12-01',
      note: '葉隠さんの件',
      created_account: 'x',
      on_behalf: false,
      handed_on: null,
      handed_how: null,
    })
    .execute()
  await record(tx, actor, {
    action: 'members.profile_edited',
    subject: 'person',
    subject_id: person,
    after: { bio: '菊乃です', phone: '03-9876-5432' },
  })
  const hana = { ...actor, account: w.hana.account, person: w.hana.person, name: '花', address: '-' }
  await record(tx, hana, {
    action: 'entries.accepted',
    subject: 'entry',
    subject_id: entry,
    after: { answer_words: '葉隠さん、よろしく' },
  })
  await record(tx, hana, {
    action: 'members.profile_edited',
    subject: 'person',
    subject_id: w.hana.person,
    after: { bio: others },
  })
}
