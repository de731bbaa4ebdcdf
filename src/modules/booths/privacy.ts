// What this module keeps about people: who booked which time.
import { sql } from 'kysely'
import { holding, type Privacy, shown, technical } from '#platform/privacy/index.ts'

const booking = holding('booking', {
  label: { ja: '面接会の予約', en: 'Bookings at interview fairs' },
  whose: ({ person, emails }) =>
    sql`participant in (select p.id from participant p join registration r on r.municipality = p.municipality and r.id = p.registration
      where r.person = ${person} or r.email_key = any (${[...emails]}))`,
  subject: 'id',
  columns: {
    id: technical,
    booth: shown('ブースの番号', 'Booth'),
    slot: shown('時間の番号', 'Time'),
    participant: technical,
    created_at: shown('予約した日時', 'Booked'),
  },
  erase: 'rows',
  retention: {
    after: { years: 1 },
    since: sql`(select s.ends_at from slot s where s.municipality = booking.municipality and s.id = slot)`,
    sinceWords: { ja: '面接の時間の終わり', en: 'the end of that time' },
    what: 'rows',
    why: { ja: '面接会のあとのお問い合わせに応えるため', en: 'To answer questions after the fair' },
  },
})

export const privacy: Privacy = {
  file: {
    name: { ja: '面接会の予約ファイル', en: 'Bookings at interview fairs' },
    purpose: { ja: '面接会で、だれがいつどのブースへ行くかを決めるため', en: 'To know who comes to which booth when' },
    people: { ja: '面接会に参加する人', en: 'Those who come to an interview fair' },
    source: { ja: '本人の予約', en: 'From the person who booked' },
    recipients: { ja: '予約したブースの事業者と主催者', en: 'The firm of the booth, and the organizer' },
    sensitive: false,
  },
  holdings: [booking],
  impersonal: {
    booth: { ja: '面接会のブース', en: 'Booths of interview fairs' },
    slot: { ja: '面接の時間', en: 'Times of interview fairs' },
  },
}
