// What this module keeps about people.
import { sql } from 'kysely'
import { holding, leftName, type Privacy, personal, shown, technical } from '#platform/privacy/index.ts'

const review_comment = holding('review_comment', {
  label: { ja: '募集へのコメント', en: 'Comments on challenges' },
  whose: ({ account }) => sql`author = ${account}`,
  columns: {
    id: technical,
    opportunity: shown('募集の番号', 'Challenge'),
    author: technical,
    author_name: personal('名前', 'Name', leftName),
    field: shown('項目', 'Field'),
    body: shown('コメント', 'Comment'),
    created_at: shown('日時', 'When'),
  },
  erase: 'columns',
  kept: {
    ja: 'コメントの本文は募集の審査の記録で、書いた人の名前だけを消します。',
    en: 'The text belongs to the review of the challenge; only its author’s name goes.',
  },
})

export const privacy: Privacy = {
  file: {
    name: { ja: '募集の確認ファイル', en: 'Review of challenges' },
    purpose: { ja: '公開する前に募集の内容を確かめるため', en: 'To check challenges before they are public' },
    people: { ja: '募集を書いた人、確認した担当者', en: 'Who wrote or reviewed a challenge' },
    source: { ja: '本人の記入', en: 'From the person' },
    recipients: { ja: 'なし', en: 'None' },
    sensitive: false,
  },
  holdings: [review_comment],
  mentions: [
    {
      table: 'opportunity',
      columns: ['decider', 'way', 'closed_note'],
      about: ({ person, account }) => sql`created_by = ${person} or created_account = ${account}`,
    },
  ],
  impersonal: {
    opportunity: {
      ja: '事業者の募集。書いた人は番号だけで残り、名前は消えます',
      en: 'A challenge is the organization’s; who wrote it stays as a number only',
    },
    opportunity_skill: { ja: '募集の求める経験', en: 'What a challenge asks for' },
  },
}
