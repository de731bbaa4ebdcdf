// What this module keeps about people.
import { sql } from 'kysely'
import { holding, judged, leftText, type Privacy, personal, shown, technical } from '#platform/privacy/index.ts'
import { ownStateWords } from './phrases.ts'

/** Of those who are not part of an entry any more nobody waits for an answer. */
const open = sql`state in ('sent', 'interview', 'reserved')`

const entry = holding('entry', {
  label: { ja: '応募', en: 'Entries' },
  whose: ({ person }) => sql`person = ${person}`,
  subject: 'id',
  columns: {
    id: technical,
    opportunity: shown('募集の番号', 'Challenge'),
    person: technical,
    motive: personal('動機', 'Motive', leftText),
    questions: personal('質問', 'Questions', ''),
    start_on: personal('始められる日', 'Start', null),
    group_name: personal('なかまの名前', 'Group', ''),
    invitation: { label: { ja: 'なかまを誘うリンク', en: 'Link for the group' }, given: 'self', erased: null },
    state: { ...shown('状態', 'State', ownStateWords), erased: sql`case when ${open} then 'withdrawn' else state end` },
    answer_words: personal('返事のことば', 'Answer', ''),
    answer_origin: shown('返事の受け取り方', 'How the answer came'),
    introduced: shown('引き合わせによる', 'By introduction'),
    origin: shown('受け取り方', 'Origin'),
    created_account: technical,
    created_at: shown('応募した日時', 'Sent'),
    answered_at: shown('返事の日時', 'Answered'),
    waits_for: { label: { ja: '番', en: 'Whose turn' }, given: 'self', erased: null },
    waits_since: { label: { ja: 'いつから', en: 'Since' }, given: 'self', erased: null },
    reminded_at: technical,
    version: technical,
  },
  erase: 'columns',
  kept: {
    ja: '応募があったこと・その結果と日時は、募集の件数と相手方の記録のために残します。動機や返事のことばは消えます。',
    en: 'That there was an entry, its result and times stay for the counts and the other side. Motive and answer go.',
  },
  retention: {
    after: { years: 3 },
    since: sql`case when state in ('declined', 'withdrawn') then coalesce(answered_at, created_at) end`,
    sinceWords: { ja: '見送り・辞退の日', en: 'the day it was declined or withdrawn' },
    what: 'columns',
    why: {
      ja: '決まらなかった応募は、次の募集での参考と苦情への対応に使うだけです。',
      en: 'An entry that led nowhere serves only the next challenge and complaints.',
    },
  },
})

const entry_person = holding('entry_person', {
  label: { ja: '応募する人の席', en: 'Places in entries' },
  whose: ({ person }) => sql`person = ${person}`,
  columns: {
    opportunity: shown('募集の番号', 'Challenge'),
    person: technical,
    entry: shown('応募の番号', 'Entry'),
    lead: shown('代表', 'Leads'),
    joined_at: shown('加わった日時', 'Joined'),
  },
  erase: 'nothing',
  kept: {
    ja: '同じ人が二度応募できないことと、延べ人数のために残します。だれかはわかりません。',
    en: 'Kept so that nobody enters twice and heads can be counted. Nobody knows who it was.',
  },
})

const entry_invitation = holding('entry_invitation', {
  label: { ja: '引き合わせからの応募の書き出し', en: 'Beginnings of entries' },
  whose: ({ person }) => sql`person = ${person}`,
  columns: {
    opportunity: shown('募集の番号', 'Challenge'),
    person: technical,
    words: shown('書き出し', 'Words'),
    created_at: shown('日時', 'When'),
  },
  erase: 'rows',
})

const interview = holding('interview', {
  label: { ja: '面談', en: 'Interviews' },
  whose: ({ person }) => sql`entry in (select id from entry where person = ${person})`,
  columns: {
    id: technical,
    entry: shown('応募の番号', 'Entry'),
    proposals: shown('候補日時', 'Times proposed'),
    minutes: shown('分', 'Minutes'),
    url: personal('場所（リンク）', 'Where (link)', null),
    note: personal('ひとこと', 'Note', ''),
    chosen: shown('決まった日時', 'Time'),
    state: {
      ...judged('状態', 'State'),
      given: 'self',
      erased: sql`case when state = 'proposed' then 'cancelled' else state end`,
    },
    created_account: technical,
    created_at: shown('提案した日時', 'Proposed'),
    answered_at: shown('返事の日時', 'Answered'),
  },
  erase: 'columns',
  kept: {
    ja: '面談があったことと日時は、件数の統計のために残します。',
    en: 'That and when it was stays for the counts.',
  },
  retention: {
    after: { years: 1 },
    since: sql`coalesce(chosen, created_at)`,
    sinceWords: { ja: '面談の日', en: 'the interview' },
    what: 'columns',
    why: { ja: '会う場所や連絡の中身は、済めばいりません。', en: 'Where to meet is of no use afterwards.' },
  },
})

export const privacy: Privacy = {
  file: {
    name: { ja: '応募ファイル', en: 'Entries' },
    purpose: {
      ja: '募集への応募を受け付け、相手方に伝え、結果を知らせるため',
      en: 'To take entries, pass them on and tell the result',
    },
    people: { ja: '募集に応募した人', en: 'Whoever entered a challenge' },
    source: { ja: '本人が画面・紙・電話・窓口で応募', en: 'From the person' },
    recipients: {
      ja: '応募先の事業者・団体（応募した人が承知のうえ）',
      en: 'The organization of the challenge, as the entrant knows',
    },
    sensitive: false,
  },
  holdings: [entry, entry_person, entry_invitation, interview],
}
