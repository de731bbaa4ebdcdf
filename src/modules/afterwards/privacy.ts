// What this module keeps about people.
import { sql } from 'kysely'
import {
  type DataSubject,
  holding,
  leftText,
  type Privacy,
  personal,
  shown,
  technical,
} from '#platform/privacy/index.ts'

/** The participants that this person is. Whoever came along with them is somebody else, whose wishes are none of theirs. */
const own = ({ person, emails }: DataSubject) => sql`(select p.id from participant p
  join registration r on r.municipality = p.municipality and r.id = p.registration
  where p.position = 1 and (r.person = ${person} or r.email_key = any (${[...emails]})))`

const endOf = (table: string) =>
  sql`(select e.ends_at from event e where e.municipality = ${sql.ref(table)}.municipality and e.id = event)`
const sinceWords = { ja: '催しの終わり', en: 'the end of the event' }

const wish_contact = holding('wish_contact', {
  label: { ja: '催しで見せた名前と連絡先', en: 'Shown to those who came to an event' },
  whose: (one) => sql`participant in ${own(one)}`,
  columns: {
    participant: technical,
    event: shown('催しの番号', 'Event'),
    email: shown('伝えてよいメールアドレス', 'E-mail to give'),
    phone: shown('伝えてよい電話番号', 'Telephone to give'),
    agreed_at: shown('見せると決めた日時', 'Agreed'),
  },
  erase: 'rows',
  retention: {
    after: { months: 6 },
    since: endOf('wish_contact'),
    sinceWords,
    what: 'rows',
    why: {
      ja: '気持ちが合った方どうしが、連絡を取り始めるまで',
      en: 'Until those who want to meet again have been in touch',
    },
  },
})

const wish = holding('wish', {
  label: { ja: 'また話したい方', en: 'Wishes to meet again' },
  // Only one's own: what others wish is not told, not even here.
  whose: (one) => sql`participant in ${own(one)}`,
  columns: {
    participant: technical,
    wanted: technical,
    event: shown('催しの番号', 'Event'),
    made_at: shown('選んだ日時', 'Chosen'),
    mutual_at: shown('気持ちが合った日時', 'Wished by both'),
  },
  erase: 'rows',
  retention: {
    after: { months: 6 },
    since: endOf('wish'),
    sinceWords,
    what: 'rows',
    why: {
      ja: '気持ちが合った方どうしが、連絡を取り始めるまで',
      en: 'Until those who want to meet again have been in touch',
    },
  },
})

const survey_answer = holding('survey_answer', {
  label: { ja: '催しのアンケートの答え', en: 'Answers to surveys of events' },
  whose: (one) =>
    sql`key in (select encode(sha256(convert_to('survey:' || p.own_key, 'UTF8')), 'hex') from participant p where p.id in ${own(one)})`,
  columns: {
    event: shown('催しの番号', 'Event'),
    key: technical,
    answers: personal('答え', 'Answers', '{}'),
  },
  erase: 'rows',
  retention: {
    after: { years: 3 },
    since: endOf('survey_answer'),
    sinceWords,
    what: 'columns',
    why: { ja: '次の催しをよくするため', en: 'To make the next events better' },
  },
})

const event_idea = holding('event_idea', {
  label: { ja: '催しで出たアイデア', en: 'Ideas noted at events' },
  whose: (one) => sql`participant in ${own(one)}`,
  columns: {
    id: technical,
    event: shown('催しの番号', 'Event'),
    participant: technical,
    words: personal('アイデア', 'Idea', leftText),
    created_account: technical,
    created_at: shown('書いた日時', 'Written'),
  },
  erase: 'columns',
  kept: { ja: '何件あったかがわかるように、行だけを残します。', en: 'The row stays, so that the count does.' },
})

export const privacy: Privacy = {
  file: {
    name: { ja: '催しのあとのファイル', en: 'After events' },
    purpose: {
      ja: '参加した方どうしがまた会えるようにし、次の催しをよくするため',
      en: 'So that those who came can meet again, and the next events become better',
    },
    people: { ja: '催しに来た人', en: 'Who came to an event' },
    source: { ja: '本人が参加票の画面から', en: 'From themselves, on their ticket page' },
    recipients: {
      ja: 'お互いに「また話したい」を選んだ参加者（名前・所属・連絡先）。主催者（アイデア）',
      en: 'Participants who chose each other (name, organization, how to reach them); the organizer (ideas)',
    },
    sensitive: false,
  },
  holdings: [wish_contact, wish, survey_answer, event_idea],
  impersonal: {
    thanks_mail: { ja: 'お礼のメールを送った催し', en: 'Events whose participants were thanked' },
    material: { ja: '資料・録画の題と置き場所', en: 'Titles and places of slides and recordings' },
    event_report: { ja: '公開する報告', en: 'Public reports' },
  },
}
