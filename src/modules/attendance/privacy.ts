// What this module keeps about people.
import { type RawBuilder, sql } from 'kysely'
import { type DataSubject, holding, type Privacy, shown, technical } from '#platform/privacy/index.ts'
import { howWords, pinWords } from './phrases.ts'

const theirs = ({ person, emails }: DataSubject): RawBuilder<unknown> =>
  sql`(select p.id from participant p join registration r on r.municipality = p.municipality and r.id = p.registration
    where r.person = ${person} or r.email_key = any (${[...emails]}))`

const counted = {
  ja: '来た人の数と会えた組の数のために残します。だれのものかは、参加者の名前とともに消えます。',
  en: 'Kept for the counts. Whose it was is erased with the participant.',
}

const checkin = holding('checkin', {
  label: { ja: '催しの受付', en: 'Check-ins at events' },
  whose: (one) => sql`participant in ${theirs(one)}`,
  columns: {
    event: shown('催しの番号', 'Event'),
    session: technical,
    participant: technical,
    at: shown('受付した日時', 'Checked in'),
    last_at: technical,
    account: technical,
    how: shown('受付の方法', 'How', howWords),
    undone_at: shown('取り消した日時', 'Taken back'),
    present: technical,
  },
  erase: 'nothing',
  kept: counted,
})

const seat = holding('seat', {
  label: { ja: '催しの席', en: 'Seats at events' },
  whose: (one) => sql`participant in ${theirs(one)}`,
  columns: {
    event: shown('催しの番号', 'Event'),
    round: shown('何回目', 'Round'),
    participant: technical,
    table_no: shown('卓', 'Table'),
  },
  erase: 'nothing',
  kept: counted,
})

const seating_pin = holding('seating_pin', {
  label: { ja: '卓の固定', en: 'Seats that stay' },
  whose: (one) => sql`participant in ${theirs(one)}`,
  columns: {
    event: shown('催しの番号', 'Event'),
    participant: technical,
    table_no: shown('卓', 'Table'),
    why: shown('理由', 'Why', pinWords),
  },
  erase: 'rows',
  retention: {
    after: { years: 1 },
    since: sql`(select e.ends_at from event e where e.municipality = seating_pin.municipality and e.id = event)`,
    sinceWords: { ja: '催しの終わり', en: 'the end of the event' },
    what: 'rows',
    why: { ja: '席についてのお問い合わせに応えるため', en: 'To answer questions about the seats' },
  },
})

const met = holding('met', {
  label: { ja: '同じ卓になった組', en: 'Who sat together' },
  whose: (one) => sql`(one in ${theirs(one)} or other in ${theirs(one)})`,
  columns: { event: shown('催しの番号', 'Event'), one: technical, other: technical },
  erase: 'nothing',
  kept: counted,
})

export const privacy: Privacy = {
  file: {
    name: { ja: '催しの受付・席ファイル', en: 'Check-ins and seats' },
    purpose: {
      ja: '催しの当日の受付をし、初めての方どうしが会える席を組むため',
      en: 'To check people in, and to seat those together who have not met',
    },
    people: { ja: '催しに参加する人', en: 'Those who come to an event' },
    source: { ja: '受付の担当者の記録', en: 'From the helpers at the door' },
    recipients: { ja: '催しの主催者（その催しの分だけ）', en: 'The organizer of that event' },
    // 席の配慮は、必要なこと（車椅子など）をうかがわせる。
    sensitive: true,
  },
  holdings: [checkin, seat, seating_pin, met],
  impersonal: { seating: { ja: '卓の数と回数', en: 'How many tables and rounds' } },
}
