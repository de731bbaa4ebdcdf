// Their application for support: checked, reviewed, decided.
import { newId } from '#platform/id.ts'
import { reviewPart } from '#modules/reviewing/index.ts'
import type { About } from './about.ts'
import { applicationRow } from '../application-row.ts'

export async function putApplication({
  tx,
  municipality,
  person,
  account,
  email,
  now,
  w,
  own,
  support,
  application,
}: About) {
  const asked = {
    ...own,
    scheme: support.scheme,
    call: support.call,
    form: support.form,
    rules: support.rules,
    organization: null,
    applicant_name: '葉隠菊乃',
    answers: JSON.stringify({ purpose: '葉隠商店の計画' }),
    sections: '{}',
    origin: 'web' as const,
    copied_from: null,
    created_account: account,
    saved_name: '葉隠きくの',
  }
  await tx
    .insertInto('application')
    .values(
      applicationRow({
        ...asked,
        id: application,
        submitted_at: now,
        submitted_account: account,
      }),
    )
    .execute()
  await tx
    .insertInto('application_supporter')
    .values({
      municipality,
      id: newId(),
      application,
      email,
      may: 'read',
      secret_hash: 'x',
      invited_account: account,
      expires_at: now,
      account,
      name: '葉隠きくの',
      accepted_at: now,
    })
    .execute()
  await tx
    .insertInto('screening')
    .values({
      municipality,
      application,
      points: JSON.stringify({ 'section:about': { ok: false, note: '葉隠さんに確かめる' } }),
      checked_account: 'x',
      checked_name: '三浦',
      checked_at: now,
    })
    .execute()
  await tx
    .insertInto('screening_correction')
    .values({
      municipality,
      id: newId(),
      application,
      words: '葉隠さま、直してください',
      sections: JSON.stringify([{ code: 'about', words: '電話番号' }]),
      due_on: '2026-12-01',
      asked_account: 'x',
      asked_name: '三浦',
      asked_at: now,
    })
    .execute()
  const [proposal, drafter] = [newId(), 'x']
  await tx
    .insertInto('decision')
    .values({
      municipality,
      id: proposal,
      kind: 'award',
      scheme: support.scheme,
      call: support.call,
      title: '7月分',
      words: '',
      drafter,
      drafter_name: '三浦',
    })
    .execute()
  await tx
    .insertInto('decision_item')
    .values({
      municipality,
      decision: proposal,
      application,
      position: 1,
      application_version: 1,
      outcome: 'award',
      yen: 1,
      conditions: [],
      reason: '葉隠商店の計画による',
    })
    .execute()
  await tx
    .insertInto('decision_step')
    .values({
      municipality,
      decision: proposal,
      drafter,
      position: 1,
      title: '課長',
      account: 'y',
      name: '佐伯',
      approved_at: null,
    })
    .execute()
  await tx
    .insertInto('decision_dossier')
    .values({
      municipality,
      id: newId(),
      decision: proposal,
      stage: 'sent',
      kept_at: now,
      content: JSON.stringify({ items: [{ applicant: '葉隠菊乃' }] }),
    })
    .execute()
  await tx
    .insertInto('award')
    .values({
      municipality,
      application,
      scheme: support.scheme,
      call: support.call,
      fiscal_year: 2026,
      organization: null,
      person,
      corporate_number: null,
      applicant_name: '葉隠菊乃',
      decided_on: '2026-11-01',
      decided_yen: 1,
      yen: 1,
      conditions: [],
      valid_until: null,
    })
    .execute()
  const decided = tx.updateTable('decision').where('id', '=', proposal)
  await decided.set({ state: 'pending', sent_at: now }).execute()
  await tx
    .updateTable('decision_step')
    .set({ approved_at: now, approved_account: 'y' })
    .where('decision', '=', proposal)
    .execute()
  await decided.set({ state: 'approved', decided_at: now }).execute()
  await tx
    .insertInto('change_request')
    .values({
      municipality,
      id: newId(),
      application,
      kind: 'stop',
      words: '葉隠の都合',
      yen: null,
      asked_account: account,
      asked_at: now,
    })
    .execute()
  const [read, panel] = [newId(), newId()]
  await tx
    .insertInto('reviewer')
    .values({ municipality, account, topics: ['digital'], most: null })
    .execute()
  await tx
    .insertInto('review_call')
    .values({
      municipality,
      call: support.call,
      scheme: support.scheme,
      plan: JSON.stringify(reviewPart.fresh),
      due_on: '2026-12-31',
      created_account: 'x',
    })
    .execute()
  await tx
    .insertInto('review')
    .values({
      municipality,
      id: read,
      application,
      call: support.call,
      reviewer: 'x',
      organization: null,
      person,
      state: 'in',
      due_on: '2026-12-31',
      conflict: null,
      assigned_account: 'x',
      declared_at: now,
      reminded_on: null,
    })
    .execute()
  const scored = {
    municipality,
    review: read,
    round: 1 as const,
    scores: '{"need":3}',
    comments: JSON.stringify({ need: '葉隠さんに必要' }),
    words: '葉隠さんはよい',
    points: 60,
    in_at: now,
  }
  await tx.insertInto('review_score').values(scored).execute()
  await tx
    .insertInto('review_past')
    .values({ ...scored, id: newId(), reason: '葉隠さんの件の書き間違い', reopened_account: 'x' })
    .execute()
  await tx
    .insertInto('review_panel')
    .values({
      municipality,
      id: panel,
      call: support.call,
      number: 1,
      budget_yen: 0,
      line: JSON.stringify({}) as never,
      made_account: account,
      made_name: '葉隠きくの',
    })
    .execute()
  await tx
    .insertInto('review_panel_item')
    .values({ municipality, panel, application, rank: 1, score: 60, outcome: 'award', yen: 1 })
    .execute()
  await tx
    .insertInto('application_counter')
    .values({ municipality, scheme: support.scheme, number_year: 2026, last: 1 })
    .execute()
  await tx
    .insertInto('outreach_notice')
    .values({
      ...own,
      call: support.call,
      scheme: support.scheme,
      organization: w.factory,
      reasons: ['区内にあること'],
      most_yen: 500,
      found_at: '2026-10-01',
    })
    .execute()
  await tx
    .insertInto('outreach_wish')
    .values({ ...own, topics: ['digital'], off: false, changed_at: '2026-10-01' })
    .execute()
}
