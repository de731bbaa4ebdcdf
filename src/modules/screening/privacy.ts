// What this module keeps about people: what was found wanting in an application of a person. Those of firms are the firms'.
import { sql } from 'kysely'
import { type DataSubject, holding, type Privacy, shown, technical } from '#platform/privacy/index.ts'
import { withApplication } from '#modules/applications/index.ts'

const theirs = ({ person }: DataSubject) => sql`application in (select id from application where person = ${person})`

const kept = {
  ja: '申請の記録の一部です。申請と同じあいだ残り、申請とともに消えます。',
  en: 'Part of the records of an application: it stays as long as that, and goes with it.',
}

const screening = holding('screening', {
  label: { ja: '形式審査', en: 'Formal check' },
  whose: theirs,
  columns: {
    application: technical,
    points: shown('確かめた点', 'Points'),
    checked_account: technical,
    checked_name: shown('確かめた職員', 'Checked by'),
    checked_at: shown('確かめた日時', 'Checked'),
    passed_at: shown('終えた日時', 'Finished'),
    version: technical,
  },
  erase: 'nothing',
  kept,
  follows: withApplication,
})

const screening_correction = holding('screening_correction', {
  label: { ja: '補正のお願い', en: 'Corrections asked for' },
  whose: theirs,
  columns: {
    id: technical,
    application: technical,
    words: shown('お願いの内容', 'What was asked'),
    sections: shown('直すところ', 'Sections'),
    due_on: shown('期限', 'Due'),
    asked_account: technical,
    asked_name: shown('お願いした職員', 'Asked by'),
    asked_at: shown('お願いした日時', 'Asked'),
    reminded_at: shown('期限を知らせた日時', 'Reminded'),
    state: shown('状態', 'State', {
      asked: { ja: 'お願い中', en: 'Asked' },
      answered: { ja: '出し直し済み', en: 'Answered' },
      withdrawn: { ja: '取下げ', en: 'Taken back' },
    }),
    ended_at: shown('終わった日時', 'Ended'),
    changes: shown('直した内容', 'What was changed'),
  },
  erase: 'nothing',
  kept,
  follows: withApplication,
})

export const privacy: Privacy = {
  file: {
    name: { ja: '支援制度の形式審査・補正ファイル', en: 'Formal checks and corrections' },
    purpose: {
      ja: '申請の書類がそろっているかを確かめ、補正をお願いするため',
      en: 'To see whether applications are complete, and to ask for corrections',
    },
    people: { ja: '個人として申請した人', en: 'Who applied as a person' },
    source: { ja: '申請の内容と、職員の確認', en: 'From the application, and from staff who checked it' },
    recipients: { ja: 'なし', en: 'Nobody' },
    sensitive: false,
  },
  holdings: [screening, screening_correction],
}
