// What this module keeps about people.
import { sql } from 'kysely'
import { holding, judged, type Privacy, personal, shown, technical } from '#platform/privacy/index.ts'
import { answerWords } from './phrases.ts'

const shortlist = holding('shortlist', {
  label: { ja: '候補リスト', en: 'Shortlists' },
  whose: ({ person }) => sql`person = ${person}`,
  columns: {
    opportunity: judged('募集の番号', 'Challenge'),
    person: technical,
    note: judged('担当者の覚え書き', 'Note of staff'),
    created_account: technical,
    created_at: judged('加えた日時', 'Added'),
  },
  erase: 'rows',
  retention: {
    after: { years: 1 },
    since: sql`created_at`,
    sinceWords: { ja: '加えた日', en: 'the day it was added' },
    what: 'rows',
    why: { ja: '募集は長くても数か月です。', en: 'A challenge lasts some months at most.' },
  },
})

const introduction = holding('introduction', {
  label: { ja: '引き合わせ', en: 'Introductions' },
  whose: ({ person }) => sql`person = ${person}`,
  subject: 'id',
  columns: {
    id: technical,
    opportunity: shown('募集の番号', 'Challenge'),
    organization: shown('事業者の番号', 'Organization'),
    person: technical,
    note: personal('担当者のことば', 'Words of the coordinator', ''),
    person_answer: {
      label: { ja: '本人の返事', en: 'Their answer' },
      words: answerWords,
      given: 'self',
      erased: sql`case when person_answer = 'open' then 'no' else person_answer end`,
    },
    person_words: personal('本人のことば', 'Their words', ''),
    person_answered_at: {
      label: { ja: '返事の日時', en: 'Answered' },
      given: 'self',
      erased: sql`coalesce(person_answered_at, created_at)`,
    },
    // Stays between its sender and the coordinator.
    organization_answer: { ...judged('事業者の返事', 'Answer of the organization'), words: answerWords },
    organization_words: judged('事業者のことば', 'Words of the organization', ''),
    organization_answered_at: technical,
    until_on: shown('返事の期限', 'Until'),
    ended_at: technical,
    created_account: technical,
    created_at: shown('紹介した日時', 'Introduced'),
  },
  erase: 'columns',
  kept: {
    ja: '引き合わせの件数と結果を数えるために残します。ことばは消え、だれかはわかりません。',
    en: 'Kept to count introductions and their results. Words go; nobody knows who it was.',
  },
  retention: {
    after: { years: 3 },
    since: sql`created_at`,
    sinceWords: { ja: '紹介した日', en: 'the introduction' },
    what: 'columns',
    why: { ja: '苦情への対応と、次の紹介の参考のため', en: 'For complaints, and for the next introduction' },
  },
})

export const privacy: Privacy = {
  file: {
    name: { ja: '引き合わせファイル', en: 'Introductions' },
    purpose: {
      ja: '同意した人を、条件の合う募集へ紹介するため',
      en: 'To introduce people who agreed to challenges that fit',
    },
    people: { ja: '見つけてもらうことに同意した人', en: 'People who agreed to be found' },
    source: { ja: '会員ファイルから、担当者の紹介による', en: 'By coordinators, from the members' },
    recipients: { ja: '紹介先の事業者・団体', en: 'The organization that is introduced' },
    sensitive: false,
  },
  holdings: [shortlist, introduction],
  impersonal: {
    matchable: {
      ja: '会員の行から作られ、同時に変わる索引',
      en: 'An index made from the person, changing with it',
    },
  },
  mentions: [
    {
      table: 'introduction',
      columns: ['note', 'organization_words'],
      about: ({ person }) => sql`person = ${person}`,
    },
  ],
}
