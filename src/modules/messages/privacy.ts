// What this module keeps about people.
import { sql } from 'kysely'
import {
  type DataSubject,
  holding,
  leftName,
  leftText,
  type Privacy,
  personal,
  shown,
  technical,
} from '#platform/privacy/index.ts'

const message = holding('message', {
  label: { ja: 'メッセージ', en: 'Messages' },
  whose: ({ person, account }) => sql`author = ${person} or author_account = ${account}`,
  columns: {
    id: technical,
    thread: technical,
    author: technical,
    author_account: technical,
    author_name: personal('名前', 'Name', leftName),
    author_side: shown('立場', 'As'),
    body: personal('本文', 'Text', leftText),
    created_at: shown('送った日時', 'Sent'),
  },
  erase: 'columns',
  kept: {
    ja: '相手方のやりとりの順がわかるよう、あったことと日時だけを残します。',
    en: 'That there was one, and when, stays so that the other side’s talk can still be followed.',
  },
  retention: {
    after: { years: 3 },
    since: sql`created_at`,
    sinceWords: { ja: '送った日', en: 'the day it was sent' },
    what: 'columns',
    why: { ja: '取組のあとの問い合わせと争いに備えるため', en: 'For questions and disputes after the work' },
  },
})

const thread_reader = holding('thread_reader', {
  label: { ja: '既読', en: 'Read until' },
  whose: ({ person }) => sql`person = ${person}`,
  columns: { thread: technical, person: technical, read_until: shown('ここまで読んだ', 'Read until') },
  erase: 'rows',
})

const notice = holding('notice', {
  label: { ja: 'お知らせ', en: 'Notices' },
  whose: ({ person }) => sql`person = ${person}`,
  columns: {
    id: technical,
    person: technical,
    subject: shown('件名', 'Subject'),
    body: shown('本文', 'Text'),
    href: technical,
    created_at: shown('日時', 'When'),
    read_at: shown('読んだ日時', 'Read'),
  },
  erase: 'rows',
  retention: {
    after: { years: 1 },
    since: sql`created_at`,
    sinceWords: { ja: '届いた日', en: 'the day it came' },
    what: 'rows',
    why: { ja: 'もとの記録がほかにあり、1年前のお知らせは役に立ちません。', en: 'What it tells of stands elsewhere.' },
  },
})

const aboutTheirs = ({ ids }: DataSubject) => [...ids]

export const privacy: Privacy = {
  file: {
    name: { ja: 'やりとり・お知らせファイル', en: 'Messages and notices' },
    purpose: {
      ja: '応募や取組の当事者どうしが連絡をとり、次にすることを知るため',
      en: 'So that both sides can talk and know what comes next',
    },
    people: { ja: '会員、担当者', en: 'Members and staff' },
    source: { ja: '本人の記入、システムが作成', en: 'From the person, and made by the system' },
    recipients: { ja: 'やりとりの相手方', en: 'The other side of the talk' },
    sensitive: false,
  },
  holdings: [message, thread_reader, notice],
  mentions: [
    {
      table: 'message',
      columns: ['body'],
      about: (one) => sql`thread in (select id from thread where subject_id::text = any (${aboutTheirs(one)}))`,
    },
    {
      table: 'notice',
      columns: ['subject', 'body'],
      about: (one) => sql`exists (select from unnest(${aboutTheirs(one)}::text[]) id where strpos(href, id) > 0)`,
    },
  ],
  impersonal: { thread: { ja: '何についてのやりとりか', en: 'What a talk is about' } },
}
