// What this module keeps about people.
import { sql } from 'kysely'
import { holding, type Privacy, shown } from '#platform/privacy/index.ts'

const event_guest = holding('event_guest', {
  label: { ja: '催しに招いた方', en: 'Invited to events' },
  whose: ({ emails }) => sql`email = any (${[...emails]})`,
  columns: { event: shown('催しの番号', 'Event'), email: shown('メールアドレス', 'E-mail') },
  erase: 'rows',
  retention: {
    after: { years: 1 },
    since: sql`(select e.ends_at from event e where e.municipality = event_guest.municipality and e.id = event)`,
    sinceWords: { ja: '催しの終わり', en: 'the end of the event' },
    what: 'rows',
    why: { ja: '招いた方からのお問い合わせに応えるため', en: 'To answer those who were invited' },
  },
})

export const privacy: Privacy = {
  file: {
    name: { ja: '催しの招待ファイル', en: 'Invitations to events' },
    purpose: { ja: '招いた方だけが申し込める催しを開くため', en: 'For events that are by invitation' },
    people: { ja: '招待された方', en: 'Those who are invited' },
    source: { ja: '主催者の記入', en: 'From the organizer' },
    recipients: { ja: 'なし', en: 'None' },
    sensitive: false,
  },
  holdings: [event_guest],
  impersonal: {
    event: { ja: '催しの公開の情報', en: 'Public facts of events' },
    event_session: { ja: '催しの日時', en: 'Times of events' },
    event_ticket: { ja: '申込みの種別', en: 'Kinds of tickets' },
    event_pool: { ja: '優先枠', en: 'Reserved seats' },
    event_question: { ja: '主催者の質問', en: 'Questions of organizers' },
  },
}
