// Their entry for a challenge, and all that came of it.
import { newId } from '#platform/id.ts'
import { others } from './words.ts'
import type { About } from './about.ts'

export async function putEntry({ tx, municipality, own, person, account, now, w, entry }: About) {
  const [opportunity, agreement, introduction, thread] = [newId(), newId(), newId(), newId()]
  await tx
    .insertInto('opportunity')
    .values({
      municipality,
      id: opportunity,
      kind: 'pro-bono',
      organization: w.factory,
      title: '窓口',
      current_state: 'x',
      goal: 'x',
      work: 'x',
      way: 'x',
      decider: '社長',
      experience: '',
      place: 'online',
      area: '',
      days: [],
      hours_per_week: 2,
      hours_total: null,
      months: 2,
      starts_on: null,
      reward_yen: null,
      reward_unit: null,
      travel_paid: false,
      sdgs: [],
      measures: [],
      entry_from_on: '2026-01-01',
      entry_until_on: '2026-12-31',
      seats: 1,
      state: 'draft',
      coordinator: null,
      origin: 'web',
      created_by: w.hana.person,
      created_account: w.hana.account,
      closed_reason: null,
    })
    .execute()
  await tx
    .insertInto('review_comment')
    .values({
      municipality,
      id: newId(),
      opportunity,
      author: account,
      author_name: '葉隠きくの',
      field: null,
      body: 'よい',
    })
    .execute()
  await tx
    .insertInto('entry')
    .values({
      ...own,
      id: entry,
      opportunity,
      motive: '菊乃の動機',
      questions: '',
      start_on: null,
      group_name: '葉隠組',
      invitation: null,
      state: 'accepted',
      answer_words: '葉隠さん、よろしく',
      answered_at: now,
      origin: 'web',
      created_account: account,
      waits_for: null,
    })
    .execute()
  await tx
    .insertInto('entry_person')
    .values({ ...own, opportunity, entry, lead: true })
    .execute()
  await tx
    .insertInto('entry_invitation')
    .values({ ...own, opportunity, words: '葉隠さんへ' })
    .execute()
  await tx
    .insertInto('interview')
    .values({
      municipality,
      id: newId(),
      entry,
      proposals: [now],
      minutes: 30,
      url: 'https://meet.example/キクノ',
      note: '菊乃さんと',
      created_account: 'x',
    })
    .execute()
  await tx
    .insertInto('shortlist')
    .values({ ...own, opportunity, note: '葉隠さんがよい', created_account: 'x' })
    .execute()
  await tx
    .insertInto('introduction')
    .values({
      ...own,
      id: introduction,
      opportunity,
      organization: w.factory,
      note: '葉隠さんを紹介',
      person_words: '菊乃です',
      organization_words: '葉隠さんとは合わない',
      until_on: '2026-12-31',
      created_account: 'x',
    })
    .execute()
  const terms = JSON.stringify({ worker_name: '葉隠菊乃', work: '窓口', client_name: '小宮山製作所' })
  await tx
    .insertInto('agreement')
    .values({
      ...own,
      id: agreement,
      entry,
      opportunity,
      organization: w.factory,
      agreed_version: null,
      created_account: 'x',
      ended_on: null,
    })
    .execute()
  await tx
    .insertInto('agreement_version')
    .values({ municipality, agreement, version: 1, terms, origin: 'web', created_account: 'x' })
    .execute()
  await tx
    .insertInto('agreement_consent')
    .values({
      municipality,
      agreement,
      version: 1,
      side: 'person',
      name: '葉隠菊乃',
      account,
      address: '202.0.113.9',
      origin: 'web',
    })
    .execute()
  await tx
    .insertInto('payment')
    .values({
      municipality,
      id: newId(),
      agreement,
      received_on: '2026-11-01',
      base_on: '2026-11-01',
      due_on: '2026-11-30',
      amount_yen: 40_000,
      paid_on: null,
    })
    .execute()
  await tx
    .insertInto('engagement')
    .values({ ...own, entry, opportunity, organization: w.factory, began_on: '2026-11-02', ended_on: null, how: null })
    .execute()
  await tx
    .insertInto('pulse')
    .values({
      municipality,
      entry,
      week_on: '2026-11-02',
      side: 'person',
      feeling: 'well',
      words: '菊乃より',
      account,
      origin: 'web',
    })
    .execute()
  await tx
    .insertInto('work_note')
    .values([
      {
        municipality,
        id: newId(),
        entry,
        side: 'person',
        author: '葉隠きくの',
        done_on: '2026-11-03',
        body: '菊乃が書いた',
        account,
      },
      {
        municipality,
        id: newId(),
        entry,
        side: 'organization',
        author: '花',
        done_on: '2026-11-04',
        body: '葉隠さんと話した',
        account: w.hana.account,
      },
    ])
    .execute()
  await tx
    .insertInto('entry_experience')
    .values({
      municipality,
      entry,
      source: newId(),
      town: 'ほしみ町',
      title: '葉隠さんの取組',
      organization_name: '星見',
      finished_on: '2026-10-01',
      story: null,
    })
    .execute()
  await tx
    .insertInto('follow_up')
    .values({ municipality, id: newId(), entry, author: '調整役', said: '葉隠さんに電話', account: 'x' })
    .execute()
  await tx
    .insertInto('outcome')
    .values({
      municipality,
      entry,
      changed: '葉隠さんのおかげ',
      figures: '[]',
      why: '',
      thanks_to_person: '葉隠様',
      thanks_to_organization: '菊乃より',
      story: '葉隠さんの話',
      approved_by_person: now,
      approved_by_organization: now,
      published_at: now,
      created_account: 'x',
    })
    .execute()
  await tx.insertInto('thread').values({ municipality, id: thread, subject_kind: 'entry', subject_id: entry }).execute()
  const message = { municipality, thread, author_side: 'person' as const }
  await tx
    .insertInto('message')
    .values([
      { ...message, id: newId(), author: person, author_account: account, author_name: '葉隠きくの', body: '菊乃です' },
      {
        ...message,
        id: newId(),
        author: w.hana.person,
        author_account: w.hana.account,
        author_name: '花',
        body: '葉隠さん、こんにちは。お電話は03-9876-5432ですね。',
      },
      {
        ...message,
        id: newId(),
        author: w.hana.person,
        author_account: w.hana.account,
        author_name: '花',
        body: others,
      },
    ])
    .execute()
  await tx
    .insertInto('thread_reader')
    .values({ ...own, thread, read_until: now })
    .execute()
}
