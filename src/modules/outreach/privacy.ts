// What this module keeps about people.
import { sql } from 'kysely'
import { holding, type Privacy, shown, technical } from '#platform/privacy/index.ts'

const outreach_notice = holding('outreach_notice', {
  label: { ja: '支援制度のお知らせ', en: 'Schemes one was told of' },
  whose: ({ person }) => sql`person = ${person}`,
  columns: {
    call: technical,
    person: technical,
    scheme: shown('制度の番号', 'Scheme'),
    organization: technical,
    reasons: shown('お知らせした理由', 'Why'),
    most_yen: shown('額の目安', 'Estimated amount'),
    found_at: shown('見つけた日時', 'Found'),
    told_at: shown('お知らせした日時', 'Told'),
    listed: shown('一覧でお知らせしたか', 'In a list'),
  },
  erase: 'rows',
  retention: {
    after: { years: 3 },
    since: sql`found_at`,
    sinceWords: { ja: '見つけた日', en: 'the day it was found' },
    what: 'rows',
    why: {
      ja: '同じ募集を二度お知らせしないためと、お知らせの効果を数えるため',
      en: 'To tell nobody twice, and to count what came of it',
    },
  },
})

const outreach_wish = holding('outreach_wish', {
  label: { ja: '支援制度の案内の受け取り方', en: 'Which schemes one wants to hear of' },
  whose: ({ person }) => sql`person = ${person}`,
  columns: {
    person: technical,
    topics: shown('知りたいこと', 'Topics'),
    off: shown('案内は不要', 'No mail'),
    changed_at: shown('変えた日時', 'Changed'),
  },
  erase: 'rows',
})

export const privacy: Privacy = {
  holdings: [outreach_notice, outreach_wish],
  impersonal: { outreach_round: { ja: 'どの募集をどこまで知らせたか', en: 'How far a call was made known' } },
}
