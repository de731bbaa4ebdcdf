// Somebody about whom something stands in every table, and somebody else beside them who must stay as they are.
import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import sharp from 'sharp'
import { newId } from '#platform/id.ts'
import { reviewPart } from '#modules/reviewing/index.ts'
import { keepFile } from '#platform/files/index.ts'
import { record } from '#platform/audit/index.ts'
import type { Actor } from '#platform/auth/actor.ts'
import { openScheme } from './application-world.ts'
import { hoshimi, minamo } from './database.ts'
import { memberWorld } from './member-world.ts'
import type { testSite } from './site.ts'

const municipality = minamo.code
const email = 'kikuno.hagakure@example.jp'

/** Nothing of this may be found after erasing, but where a declaration keeps it. */
// prettier-ignore
export const traces = [
  '葉隠', '菊乃', 'ハガクレ', 'キクノ', 'きくの', email, '03-9876-5432', '0398765432', '9876543', '202.0.113.9',
]

/** Words of somebody else about somebody else: they stay. */
export const others = '花さんへ：来週の水曜にお願いします。'

export async function privacyWorld(site: Awaited<ReturnType<typeof testSite>>) {
  const w = await memberWorld(site)
  const account = await site.account(email)
  const [person, opportunity, entry, agreement, introduction, thread, photo] = Array.from({ length: 7 }, newId) as [
    string, string, string, string, string, string, string,
  ] // prettier-ignore
  const actor: Actor = {
    account,
    municipality,
    person,
    name: '葉隠きくの',
    roles: new Set(['member']),
    organizations: new Map(),
    acting_for: null,
    request_id: '-',
    address: '202.0.113.9',
  }
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  const stored = await site.services.files.receive(Readable.from([picture]), '葉隠菊乃.png')
  const now = new Date()
  const { form, ...support } = await openScheme(site)
  const own = { municipality, person }
  await site.inside(async (tx) => {
    const put = <T extends Parameters<typeof tx.insertInto>[0]>(table: T) => tx.insertInto(table)
    await put('person').values({
      municipality, id: person, account, family_name: '葉隠', given_name: '菊乃', family_kana: 'ハガクレ', given_kana: 'キクノ',
      display_name: '葉隠きくの', email, phone: '03-9876-5432', postal_code: '9876543', area: '葉隠町', bio: '菊乃です', visibility: '{}',
      hours_per_week: 3, home_town: null, photo: null, origin: 'web', source: 'list', source_key: '葉隠',
    }).execute() // prettier-ignore
    await keepFile(tx, actor, { ...stored, id: photo }, { subject: 'person_photo', subject_id: person })
    await tx.updateTable('person').set({ photo }).where('id', '=', person).execute()
    await put('person_skill')
      .values({ ...own, skill: 'english', level: 2 })
      .execute()
    await put('consent').values({ ...own, id: newId(), purpose: 'findable', text_version: '1', evidence: JSON.stringify({ address: '202.0.113.9' }) }).execute() // prettier-ignore
    await put('terms_consent').values({ municipality, id: newId(), account, text_version: '1', evidence: JSON.stringify({ address: '202.0.113.9' }) }).execute() // prettier-ignore
    await put('business_id').values({ municipality, account, account_type: '2', corp_type: '2', corporate_number: null, name: '葉隠商店' }).execute() // prettier-ignore
    await put('affiliation')
      .values({ ...own, organization: w.other, role: 'staff' })
      .execute()
    await put('invitation').values({ municipality, id: newId(), organization: w.other, email, role: 'staff', token_hash: 'x', invited_by: 'x', expires_at: now }).execute() // prettier-ignore
    await put('claim').values({ ...own, id: newId(), organization: w.factory, reason: '葉隠菊乃です', decided_by: null }).execute() // prettier-ignore
    const batch = newId()
    await put('import_batch').values({ municipality, id: batch, kind: 'people', source: 'list', file_name: 'a.csv', file: null, map: 'x', by_account: 'x', problem: null, file_sha256: 'x' } as never).execute() // prettier-ignore
    const list = newId()
    await put('file').values({ municipality, id: list, name: '名簿.csv', type: 'text/csv', bytes: 1, sha256: '0'.repeat(64), pages: null, uploaded_by: w.coordinator.account, subject: 'import_batch', subject_id: batch }).execute() // prettier-ignore
    await tx.updateTable('import_batch').set({ file: list }).where('id', '=', batch).execute()
    await put('import_row').values({ municipality, batch, line: 1, outcome: 'repaired', title: '葉隠 菊乃', notes: JSON.stringify([{ ja: '03-9876-5432', en: '' }]), subject: person }).execute() // prettier-ignore
    await put('opportunity').values({
      municipality, id: opportunity, kind: 'pro-bono', organization: w.factory, title: '窓口', current_state: 'x', goal: 'x', work: 'x', way: 'x',
      decider: '社長', experience: '', place: 'online', area: '', days: [], hours_per_week: 2, hours_total: null, months: 2, starts_on: null,
      reward_yen: null, reward_unit: null, travel_paid: false, sdgs: [], measures: [], entry_from_on: '2026-01-01', entry_until_on: '2026-12-31', seats: 1,
      state: 'draft', coordinator: null, origin: 'web', created_by: w.hana.person, created_account: w.hana.account, closed_reason: null,
    }).execute() // prettier-ignore
    await put('review_comment').values({ municipality, id: newId(), opportunity, author: account, author_name: '葉隠きくの', field: null, body: 'よい' }).execute() // prettier-ignore
    await put('entry').values({ ...own, id: entry, opportunity, motive: '菊乃の動機', questions: '', start_on: null, group_name: '葉隠組', invitation: null, state: 'accepted', answer_words: '葉隠さん、よろしく', answered_at: now, origin: 'web', created_account: account, waits_for: null }).execute() // prettier-ignore
    await put('entry_person')
      .values({ ...own, opportunity, entry, lead: true })
      .execute()
    await put('entry_invitation')
      .values({ ...own, opportunity, words: '葉隠さんへ' })
      .execute()
    await put('interview').values({ municipality, id: newId(), entry, proposals: [now], minutes: 30, url: 'https://meet.example/キクノ', note: '菊乃さんと', created_account: 'x' }).execute() // prettier-ignore
    await put('shortlist')
      .values({ ...own, opportunity, note: '葉隠さんがよい', created_account: 'x' })
      .execute()
    await put('introduction').values({ ...own, id: introduction, opportunity, organization: w.factory, note: '葉隠さんを紹介', person_words: '菊乃です', organization_words: '葉隠さんとは合わない', until_on: '2026-12-31', created_account: 'x' }).execute() // prettier-ignore
    const terms = JSON.stringify({ worker_name: '葉隠菊乃', work: '窓口', client_name: '小宮山製作所' })
    await put('agreement').values({ ...own, id: agreement, entry, opportunity, organization: w.factory, agreed_version: null, created_account: 'x', ended_on: null }).execute() // prettier-ignore
    await put('agreement_version').values({ municipality, agreement, version: 1, terms, origin: 'web', created_account: 'x' }).execute() // prettier-ignore
    await put('agreement_consent').values({ municipality, agreement, version: 1, side: 'person', name: '葉隠菊乃', account, address: '202.0.113.9', origin: 'web' }).execute() // prettier-ignore
    await put('payment').values({ municipality, id: newId(), agreement, received_on: '2026-11-01', base_on: '2026-11-01', due_on: '2026-11-30', amount_yen: 40_000, paid_on: null }).execute() // prettier-ignore
    await put('engagement').values({ ...own, entry, opportunity, organization: w.factory, began_on: '2026-11-02', ended_on: null, how: null }).execute() // prettier-ignore
    await put('pulse').values({ municipality, entry, week_on: '2026-11-02', side: 'person', feeling: 'well', words: '菊乃より', account, origin: 'web' }).execute() // prettier-ignore
    await put('work_note').values([
      { municipality, id: newId(), entry, side: 'person', author: '葉隠きくの', done_on: '2026-11-03', body: '菊乃が書いた', account },
      { municipality, id: newId(), entry, side: 'organization', author: '花', done_on: '2026-11-04', body: '葉隠さんと話した', account: w.hana.account },
    ]).execute() // prettier-ignore
    const [event, registration, participant, session] = [newId(), newId(), newId(), newId()]
    await put('event').values({ municipality, id: event, kind: 'exchange', organization: null, title: '夜の会', summary: '', description: '', for_whom: '', bring: '', contact: '', form: 'onsite', venue: '区民館', venue_address: '', venue_access: '', latitude: null, longitude: null, facilities: [], online_url: null, capacity: 10, price_yen: 0, open_to: 'anyone', admission: 'first-come', group_max: 2, asks_about_work: false, opens_at: null, closes_at: null, offer_hours: 48, weights: '[]', sdgs: [], measures: [], starts_at: null, ends_at: now, series: null, state: 'draft', coordinator: null, origin: 'web', source: null, source_key: null, source_url: null, created_account: 'x' }).execute() // prettier-ignore
    await put('event_guest').values({ municipality, event, email }).execute()
    await put('registration').values({ ...own, id: registration, event, receipt: 'K7-XXXX', email, phone: '03-1234-9999', locale: 'ja', ticket: null, size: 1, answers: JSON.stringify({ q: '菊乃の答え' }), state: 'admitted', queue: null, offered_until: null, override: 'always', override_reason: '葉隠さんは登壇者', origin: 'web', created_account: account }).execute() // prettier-ignore
    await put('participant').values({ municipality, id: participant, event, registration, position: 1, name: '葉隠菊乃', name_kana: 'ハガクレキクノ', code: 'code', own_key: 'own', organization_name: '葉隠商店', industry: 'E', kind: 'sole', resident: true, needs: ['wheelchair'], needs_words: '菊乃は車椅子' }).execute() // prettier-ignore
    const beside = newId()
    const stranger = { municipality, id: beside, event, registration: newId(), position: 1, name: 'となりの人', name_kana: '', code: 'beside', organization_name: '', industry: null, kind: null, resident: false, needs: [], needs_words: '' } // prettier-ignore
    await put('registration').values({ municipality, id: stranger.registration, event, person: null, receipt: 'K7-YYYY', email: 'beside@example.jp', phone: '', locale: 'ja', ticket: null, size: 1, answers: '{}', state: 'admitted', queue: null, offered_until: null, override: null, origin: 'web', created_account: null }).execute() // prettier-ignore
    await put('participant').values(stranger).execute()
    await put('event_session').values({ municipality, id: session, event, starts_at: now, ends_at: new Date(now.getTime() + 1), title: '' }).execute() // prettier-ignore
    await put('checkin')
      .values({ municipality, event, session, participant, at: now, account: 'x', how: 'qr' })
      .execute()
    await put('seating')
      .values({ municipality, event, tables: [6], rounds: 1 })
      .execute()
    await put('seating_pin').values({ municipality, event, participant, table_no: 1, why: 'need' }).execute()
    await put('seat').values({ municipality, event, round: 1, participant, table_no: 1 }).execute()
    const [booth, slot] = [newId(), newId()]
    await put('booth').values({ municipality, id: booth, event, organization: null, name: '別の会社', place: '', wants: '' }).execute() // prettier-ignore
    await put('slot')
      .values({ municipality, id: slot, event, starts_at: now, ends_at: new Date(now.getTime() + 1) })
      .execute()
    await put('booking').values({ municipality, id: newId(), booth, slot, participant }).execute()
    const [one = '', other = ''] = [participant, beside].toSorted()
    await put('met').values({ municipality, event, one, other }).execute()
    await put('wish_contact').values({ municipality, participant, event, email, phone: '03-9876-5432' }).execute()
    await put('wish').values({ municipality, participant, wanted: beside, event }).execute()
    await put('survey_answer').values({ municipality, event, key: createHash('sha256').update('survey:own').digest('hex'), answers: JSON.stringify({ q: '葉隠菊乃の感想' }) }).execute() // prettier-ignore
    await put('event_idea').values({ municipality, id: newId(), event, participant, words: '葉隠商店で朝市を', created_account: account }).execute() // prettier-ignore
    await put('across.home_town').values({ municipality, account, home: hoshimi.code, shared_at: now, text_version: '1' }).execute() // prettier-ignore
    await put('entry_experience').values({ municipality, entry, source: newId(), town: 'ほしみ町', title: '葉隠さんの取組', organization_name: '星見', finished_on: '2026-10-01', story: null }).execute() // prettier-ignore
    await put('follow_up').values({ municipality, id: newId(), entry, author: '調整役', said: '葉隠さんに電話', account: 'x' }).execute() // prettier-ignore
    await put('outcome').values({ municipality, entry, changed: '葉隠さんのおかげ', figures: '[]', why: '', thanks_to_person: '葉隠様', thanks_to_organization: '菊乃より', story: '葉隠さんの話', approved_by_person: now, approved_by_organization: now, published_at: now, created_account: 'x' }).execute() // prettier-ignore
    await put('thread').values({ municipality, id: thread, subject_kind: 'entry', subject_id: entry }).execute()
    const message = { municipality, thread, author_side: 'person' as const }
    await put('message').values([
      { ...message, id: newId(), author: person, author_account: account, author_name: '葉隠きくの', body: '菊乃です' },
      { ...message, id: newId(), author: w.hana.person, author_account: w.hana.account, author_name: '花', body: '葉隠さん、こんにちは。お電話は03-9876-5432ですね。' },
      { ...message, id: newId(), author: w.hana.person, author_account: w.hana.account, author_name: '花', body: others },
    ]).execute() // prettier-ignore
    await put('thread_reader')
      .values({ ...own, thread, read_until: now })
      .execute()
    const asked = { ...own, ...support, form, organization: null, applicant_name: '葉隠菊乃', answers: JSON.stringify({ purpose: '葉隠商店の計画' }), sections: '{}', origin: 'web' as const, copied_from: null, created_account: account, saved_name: '葉隠きくの' } // prettier-ignore
    const supported = newId()
    await put('application').values({ ...asked, id: supported, state: 'submitted', number: 1, judgement: JSON.stringify({ outcome: 'eligible', lines: [], amount: null }), sha256: '0'.repeat(64), pages: 0, submitted_at: now, submitted_account: account }).execute() // prettier-ignore
    await put('application_supporter').values({ municipality, id: newId(), application: supported, email, may: 'read', secret_hash: 'x', invited_account: account, expires_at: now, account, name: '葉隠きくの', accepted_at: now }).execute() // prettier-ignore
    await put('screening').values({ municipality, application: supported, points: JSON.stringify({ 'section:about': { ok: false, note: '葉隠さんに確かめる' } }), checked_account: 'x', checked_name: '三浦', checked_at: now }).execute() // prettier-ignore
    await put('screening_correction').values({ municipality, id: newId(), application: supported, words: '葉隠さま、直してください', sections: JSON.stringify([{ code: 'about', words: '電話番号' }]), due_on: '2026-12-01', asked_account: 'x', asked_name: '三浦', asked_at: now }).execute() // prettier-ignore
    const [proposal, drafter] = [newId(), 'x']
    await put('decision').values({ municipality, id: proposal, kind: 'award', scheme: support.scheme, call: support.call, title: '7月分', words: '', drafter, drafter_name: '三浦' }).execute() // prettier-ignore
    await put('decision_item').values({ municipality, decision: proposal, application: supported, position: 1, application_version: 1, outcome: 'award', yen: 1, conditions: [], reason: '葉隠商店の計画による' }).execute() // prettier-ignore
    await put('decision_step').values({ municipality, decision: proposal, drafter, position: 1, title: '課長', account: 'y', name: '佐伯', approved_at: null }).execute() // prettier-ignore
    await put('award').values({ municipality, application: supported, scheme: support.scheme, call: support.call, fiscal_year: 2026, organization: null, person, corporate_number: null, applicant_name: '葉隠菊乃', decided_on: '2026-11-01', decided_yen: 1, yen: 1, conditions: [], valid_until: null }).execute() // prettier-ignore
    await put('change_request').values({ municipality, id: newId(), application: supported, kind: 'stop', words: '葉隠の都合', yen: null, asked_account: account, asked_at: now }).execute() // prettier-ignore
    const [read, panel] = [newId(), newId()]
    await put('reviewer')
      .values({ municipality, account, topics: ['digital'], most: null })
      .execute()
    await put('review_call').values({ municipality, call: support.call, scheme: support.scheme, plan: JSON.stringify(reviewPart.fresh), due_on: '2026-12-31', created_account: 'x' }).execute() // prettier-ignore
    await put('review').values({ municipality, id: read, application: supported, call: support.call, reviewer: 'x', organization: null, person, state: 'in', due_on: '2026-12-31', conflict: null, assigned_account: 'x', declared_at: now, reminded_on: null }).execute() // prettier-ignore
    const scored = { municipality, review: read, round: 1 as const, scores: '{"need":3}', comments: JSON.stringify({ need: '葉隠さんに必要' }), words: '葉隠さんはよい', points: 60, in_at: now } // prettier-ignore
    await put('review_score').values(scored).execute()
    await put('review_past').values({ ...scored, id: newId(), reason: '葉隠さんの件の書き間違い', reopened_account: 'x' }).execute() // prettier-ignore
    await put('review_panel').values({ municipality, id: panel, call: support.call, number: 1, budget_yen: 0, line: JSON.stringify({}) as never, made_account: account, made_name: '葉隠きくの' }).execute() // prettier-ignore
    await put('review_panel_item').values({ municipality, panel, application: supported, rank: 1, score: 60, outcome: 'award', yen: 1 }).execute() // prettier-ignore
    await put('application_counter').values({ municipality, call: support.call, last: 1 }).execute()
    await put('cost_report').values({ municipality, application: supported, done_words: '棚を入れました' }).execute() // prettier-ignore
    await put('cost_line').values({ municipality, id: newId(), application: supported, position: 1, line: 'shelf', what: '商品の棚', payee: '棚の店' }).execute() // prettier-ignore
    await put('outcome_report').values({ municipality, application: supported, scheme: support.scheme, years: 1, due_on: '2027-12-01', answers: JSON.stringify({ words: '続いています' }) }).execute() // prettier-ignore
    await put('tax_report').values({ municipality, application: supported, scheme: support.scheme, due_on: '2028-06-30', answers: JSON.stringify({ words: '簡易課税です' }) }).execute() // prettier-ignore
    const [paid, transferred, owed] = [newId(), newId(), newId()]
    const bank = { bank: '0001', branch: '001', kind: '1', number: '7654321', holder: 'ﾊｶﾞｸﾚ ｷｸﾉ' }
    const granted = { municipality, application: supported, scheme: support.scheme, fiscal_year: 2026, applicant_name: '葉隠菊乃', yen: 1000 } // prettier-ignore
    await put('payment_account').values({ municipality, application: supported, ...bank, checked_account: null }).execute() // prettier-ignore
    await put('payment_due').values({ ...granted, id: paid, kind: 'final', due_on: '2026-10-01', state: 'due' }).execute() // prettier-ignore
    await put('payment_batch').values({ municipality, id: transferred, number: 1, pay_on: '2026-10-01', count: 1, total_yen: 1000, made_account: 'x', made_name: '職員' }).execute() // prettier-ignore
    await put('payment_transfer').values({ municipality, batch: transferred, payment: paid, position: 1, yen: 1000, ...bank }).execute() // prettier-ignore
    await put('payment_source').values({ municipality, client_code: '0000000001', client_name: 'ﾐﾅﾓｸ', bank: '0001', branch: '001', kind: '1', number: '0000001' }).execute() // prettier-ignore
    await put('recovery').values({ ...granted, id: owed, cause: 'decision', reason: '葉隠商店が閉じたため', ordered_on: '2026-10-02', due_on: '2026-11-01', parts: '[]', surcharge_rate: 1095, late_rate: 1095 }).execute() // prettier-ignore
    await put('recovery_receipt').values({ municipality, id: newId(), recovery: owed, yen: 500, received_on: '2026-10-20', noted_name: '職員' }).execute() // prettier-ignore
    await put('letter').values({ municipality, id: newId(), application: supported, scheme: support.scheme, organization: null, person, applicant_name: '葉隠菊乃', kind: 'rejection', fiscal_year: 2026, mark: '産', number: 1, decided_on: '2026-11-21', content: JSON.stringify({ to: { name: '葉隠菊乃' } }), appeal_months: 3, issued_account: 'x', issued_at: now, opened_at: now, opened_account: account, opened_name: '葉隠きくの' }).execute() // prettier-ignore
    await put('letter_counter').values({ municipality, fiscal_year: 2026, mark: '産', last: 1 }).execute()
    await put('outreach_notice').values({ ...own, call: support.call, scheme: support.scheme, organization: w.factory, reasons: ['区内にあること'], most_yen: 500, found_at: '2026-10-01' }).execute() // prettier-ignore
    await put('outreach_wish')
      .values({ ...own, topics: ['digital'], off: false, changed_at: '2026-10-01' })
      .execute()
    const phrase = (ja: string) => JSON.stringify({ ja, en: ja })
    await put('notice').values([
      { ...own, id: newId(), subject: phrase('葉隠さんへ'), body: JSON.stringify([]), href: '/me' },
      { municipality, person: w.hana.person, id: newId(), subject: phrase('葉隠きくのさんの応募'), body: JSON.stringify([{ ja: '"葉隠きくの"さん', en: '' }]), href: `/entries/${entry}` },
    ]).execute() // prettier-ignore
    const letter = {
      municipality,
      locale: 'ja',
      paragraphs: ['葉隠きくのさんから応募がありました'],
      link_label: null,
      last_error: null,
    }
    await put('mail').values([
      { ...letter, id: newId(), to_address: 'Kikuno.Hagakure@example.jp', subject: '葉隠さま', link_href: '/x' },
      { ...letter, id: newId(), to_address: w.hana.email, subject: '葉隠きくのさん', link_href: `/entries/${entry}` },
    ]).execute() // prettier-ignore
    await put('kept_form').values({ municipality, secret_hash: 'k', path: '/me', form_values: JSON.stringify({ bio: '菊乃' }), account, expires_at: now }).execute() // prettier-ignore
    await put('role_grant').values({ municipality, account, role: 'member', granted_by: 'x' }).execute()
    await put('fact').values({ municipality, id: newId(), name: 'entries.sent', account, subject: 'entry', subject_id: entry, measures: [], data: '{}' }).execute() // prettier-ignore
    await put('leaving')
      .values({ ...own, erase_on: '2026-12-31' })
      .execute()
    await put('disclosure_request').values({ ...own, id: newId(), asked_by: '葉隠 菊乃', identity_check: 'licence', received_on: '2026-11-01', due_on: '2026-12-01', note: '葉隠さんの件', created_account: 'x', on_behalf: false, handed_on: null, handed_how: null }).execute() // prettier-ignore
    await record(tx, actor, { action: 'members.profile_edited', subject: 'person', subject_id: person, after: { bio: '菊乃です', phone: '03-9876-5432' } }) // prettier-ignore
    const hana = { ...actor, account: w.hana.account, person: w.hana.person, name: '花', address: '-' }
    await record(tx, hana, { action: 'entries.accepted', subject: 'entry', subject_id: entry, after: { answer_words: '葉隠さん、よろしく' } }) // prettier-ignore
    await record(tx, hana, { action: 'members.profile_edited', subject: 'person', subject_id: w.hana.person, after: { bio: others } }) // prettier-ignore
  })
  const browser = site.browser()
  await browser.signIn(email)
  return { ...w, email, person, account, entry, sha256: stored.sha256, browser }
}
