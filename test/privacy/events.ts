// Their seat at an event beside a stranger: door, table, booth, wishes, survey.
import { createHash } from 'node:crypto'
import { newId } from '#platform/id.ts'
import type { About } from './about.ts'

export async function putSeat({ tx, municipality, own, account, email, now }: About) {
  const [event, registration, participant, session] = [newId(), newId(), newId(), newId()]
  await tx
    .insertInto('event')
    .values({
      municipality,
      id: event,
      kind: 'exchange',
      organization: null,
      title: '夜の会',
      summary: '',
      description: '',
      for_whom: '',
      bring: '',
      contact: '',
      form: 'onsite',
      venue: '区民館',
      venue_address: '',
      venue_access: '',
      latitude: null,
      longitude: null,
      facilities: [],
      online_url: null,
      capacity: 10,
      price_yen: 0,
      open_to: 'anyone',
      admission: 'first-come',
      group_max: 2,
      asks_about_work: false,
      opens_at: null,
      closes_at: null,
      offer_hours: 48,
      weights: '[]',
      sdgs: [],
      measures: [],
      starts_at: null,
      ends_at: now,
      series: null,
      state: 'draft',
      coordinator: null,
      origin: 'web',
      source: null,
      source_key: null,
      source_url: null,
      created_account: 'x',
    })
    .execute()
  await tx.insertInto('event_guest').values({ municipality, event, email }).execute()
  await tx
    .insertInto('registration')
    .values({
      ...own,
      id: registration,
      event,
      receipt: 'K7-XXXX',
      email,
      phone: '03-1234-9999',
      locale: 'ja',
      ticket: null,
      size: 1,
      answers: JSON.stringify({ q: '菊乃の答え' }),
      state: 'admitted',
      queue: null,
      offered_until: null,
      override: 'always',
      override_reason: '葉隠さんは登壇者',
      origin: 'web',
      created_account: account,
    })
    .execute()
  await tx
    .insertInto('participant')
    .values({
      municipality,
      id: participant,
      event,
      registration,
      position: 1,
      name: '葉隠菊乃',
      name_kana: 'ハガクレキクノ',
      code: 'code',
      own_key: 'own',
      organization_name: '葉隠商店',
      industry: 'E',
      kind: 'sole',
      resident: true,
      needs: ['wheelchair'],
      needs_words: '菊乃は車椅子',
    })
    .execute()
  const beside = newId()
  const stranger = {
    municipality,
    id: beside,
    event,
    registration: newId(),
    position: 1,
    name: 'となりの人',
    name_kana: '',
    code: 'beside',
    organization_name: '',
    industry: null,
    kind: null,
    resident: false,
    needs: [],
    needs_words: '',
  }
  await tx
    .insertInto('registration')
    .values({
      municipality,
      id: stranger.registration,
      event,
      person: null,
      receipt: 'K7-YYYY',
      email: 'beside@example.jp',
      phone: '',
      locale: 'ja',
      ticket: null,
      size: 1,
      answers: '{}',
      state: 'admitted',
      queue: null,
      offered_until: null,
      override: null,
      origin: 'web',
      created_account: null,
    })
    .execute()
  await tx.insertInto('participant').values(stranger).execute()
  await tx
    .insertInto('event_session')
    .values({ municipality, id: session, event, starts_at: now, ends_at: new Date(now.getTime() + 1), title: '' })
    .execute()
  await tx
    .insertInto('checkin')
    .values({ municipality, event, session, participant, at: now, account: 'x', how: 'qr' })
    .execute()
  await tx
    .insertInto('seating')
    .values({ municipality, event, tables: [6], rounds: 1 })
    .execute()
  await tx.insertInto('seating_pin').values({ municipality, event, participant, table_no: 1, why: 'need' }).execute()
  await tx.insertInto('seat').values({ municipality, event, round: 1, participant, table_no: 1 }).execute()
  const [booth, slot] = [newId(), newId()]
  await tx
    .insertInto('booth')
    .values({ municipality, id: booth, event, organization: null, name: '別の会社', place: '', wants: '' })
    .execute()
  await tx
    .insertInto('slot')
    .values({ municipality, id: slot, event, starts_at: now, ends_at: new Date(now.getTime() + 1) })
    .execute()
  await tx.insertInto('booking').values({ municipality, id: newId(), booth, slot, participant }).execute()
  const [one = '', other = ''] = [participant, beside].toSorted()
  await tx.insertInto('met').values({ municipality, event, one, other }).execute()
  await tx
    .insertInto('wish_contact')
    .values({ municipality, participant, event, email, phone: '03-9876-5432' })
    .execute()
  await tx.insertInto('wish').values({ municipality, participant, wanted: beside, event }).execute()
  await tx
    .insertInto('survey_answer')
    .values({
      municipality,
      event,
      key: createHash('sha256').update('survey:own').digest('hex'),
      answers: JSON.stringify({ q: '葉隠菊乃の感想' }),
    })
    .execute()
  await tx
    .insertInto('event_idea')
    .values({ municipality, id: newId(), event, participant, words: '葉隠商店で朝市を', created_account: account })
    .execute()
}
