// What this module keeps about people.
import { type RawBuilder, sql } from 'kysely'
import {
  type DataSubject,
  holding,
  judged,
  leftName,
  leftText,
  type Privacy,
  personal,
  shown,
  technical,
} from '#platform/privacy/index.ts'

const theirs = ({ person }: DataSubject): RawBuilder<unknown> =>
  sql`entry in (select entry from engagement where person = ${person})`

const engagement = holding('engagement', {
  label: { ja: '取組', en: 'Matches' },
  whose: ({ person }) => sql`person = ${person}`,
  columns: {
    entry: shown('応募の番号', 'Entry'),
    opportunity: shown('募集の番号', 'Challenge'),
    organization: shown('事業者の番号', 'Organization'),
    person: technical,
    began_on: shown('始めた日', 'Began'),
    ended_on: { label: { ja: '終えた日', en: 'Ended' }, given: 'self', erased: sql`coalesce(ended_on, current_date)` },
    how: { label: { ja: '終わり方', en: 'How' }, given: 'self', erased: sql`coalesce(how, 'interrupted')` },
  },
  erase: 'columns',
  kept: {
    ja: '取組の件数と期間の統計のために残します。だれかはわかりません。',
    en: 'Kept for the counts of matches and how long they last. Nobody knows who it was.',
  },
})

const pulse = holding('pulse', {
  label: { ja: '今週の調子', en: 'Pulses' },
  whose: (one) => sql`side = 'person' and (${theirs(one)} or account = ${one.account})`,
  columns: {
    entry: shown('応募の番号', 'Entry'),
    week_on: shown('週', 'Week'),
    side: technical,
    feeling: shown('調子', 'Feeling'),
    words: personal('ひとこと', 'Words', ''),
    account: technical,
    origin: shown('受け取り方', 'Origin'),
    given_at: shown('日時', 'When'),
  },
  erase: 'columns',
  kept: { ja: '調子の3段階だけを、支援の効果の統計のために残します。', en: 'Only the feeling stays, for the counts.' },
  retention: {
    after: { years: 2 },
    since: sql`given_at`,
    sinceWords: { ja: '答えた日', en: 'the answer' },
    what: 'columns',
    why: {
      ja: '取組は長くて1年、その後の1年で振り返りが終わります。',
      en: 'A match lasts a year at most, and is looked back on in the next.',
    },
  },
})

const work_note = holding('work_note', {
  label: { ja: 'したことの記録', en: 'Notes of work' },
  whose: ({ account }) => sql`account = ${account}`,
  columns: {
    id: technical,
    entry: shown('応募の番号', 'Entry'),
    side: shown('立場', 'As'),
    author: personal('書いた人', 'Author', leftName),
    done_on: shown('した日', 'Day'),
    body: personal('したこと', 'What was done', leftText),
    account: technical,
    created_at: shown('書いた日時', 'Written'),
  },
  erase: 'columns',
  kept: { ja: '取組の経過として、あったことと日付だけを残します。', en: 'Only that there was one, and its day.' },
  retention: {
    after: { years: 3 },
    since: sql`created_at`,
    sinceWords: { ja: '書いた日', en: 'the day it was written' },
    what: 'columns',
    why: { ja: '取組のあとの問い合わせと争いに備えるため', en: 'For questions and disputes after the work' },
  },
})

const outcome = holding('outcome', {
  label: { ja: '取組の結果', en: 'Outcomes' },
  whose: theirs,
  columns: {
    entry: shown('応募の番号', 'Entry'),
    changed: shown('変わったこと', 'What changed'),
    figures: shown('数字', 'Figures'),
    why: judged('続かなかった理由', 'Why it broke off', ''),
    thanks_to_person: personal('いただいたお礼', 'Thanks received', ''),
    thanks_to_organization: personal('送ったお礼', 'Thanks given', ''),
    story: shown('まとめ', 'Story'),
    approved_by_person: personal('公開を承認した日時', 'Approved', null),
    approved_by_organization: technical,
    published_at: personal('公開した日時', 'Published', null),
    version: technical,
    created_account: technical,
    created_at: shown('書いた日時', 'Written'),
  },
  erase: 'columns',
  kept: {
    ja: '事業者が書いた結果と数字は、施策の効果として残します。公開していたまとめは、公開をやめます。',
    en: 'What the organization wrote and its figures stay as results. A public story is public no more.',
  },
})

const follow_up = holding('follow_up', {
  label: { ja: '調整役の連絡の記録', en: 'When the coordinator was in touch' },
  whose: theirs,
  columns: {
    id: technical,
    entry: shown('応募の番号', 'Entry'),
    author: technical,
    said: judged('担当者の覚え書き', 'Note of staff', leftText),
    account: technical,
    made_at: shown('連絡した日時', 'When'),
  },
  erase: 'columns',
  kept: {
    ja: '支援の手間を数えるため、連絡したことと担当者の名前だけを残します。',
    en: 'That staff were in touch stays, for the counts.',
  },
  retention: {
    after: { years: 3 },
    since: sql`made_at`,
    sinceWords: { ja: '連絡した日', en: 'that day' },
    what: 'columns',
    why: { ja: '取組のあとの問い合わせと争いに備えるため', en: 'For questions and disputes after the work' },
  },
})

export const privacy: Privacy = {
  file: {
    name: { ja: '取組ファイル', en: 'Matches' },
    purpose: {
      ja: '決まった取組が続くよう支え、結果を確かめるため',
      en: 'To keep matches going and to see what came of them',
    },
    people: { ja: '取組をする人', en: 'People in a match' },
    source: { ja: '本人・事業者・担当者の記入', en: 'From the person, the organization and staff' },
    recipients: { ja: '取組の相手方', en: 'The other side of the match' },
    sensitive: false,
  },
  holdings: [engagement, pulse, work_note, outcome, follow_up],
  mentions: [
    { table: 'work_note', columns: ['body'], about: theirs },
    {
      table: 'outcome',
      columns: ['changed', 'figures', 'why', 'thanks_to_person', 'thanks_to_organization', 'story'],
      about: theirs,
    },
    { table: 'pulse', columns: ['words'], about: theirs },
  ],
}
