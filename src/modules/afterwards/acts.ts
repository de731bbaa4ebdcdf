import type { Phrase } from '#platform/i18n/index.ts'
import type { AuditSubject } from '#platform/module.ts'
import { audienceWords } from './phrases.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'afterwards.name_shown': { ja: '参加者に名前を見せた', en: 'Showed their name to those who came' },
  'afterwards.name_hidden': { ja: '参加者に名前を見せるのをやめた', en: 'Hid their name again' },
  'afterwards.wished': { ja: 'また話したい方を選んだ', en: 'Chose somebody to meet again' },
  'afterwards.wish_taken_back': { ja: 'また話したい方を取り消した', en: 'Took back a choice' },
  'afterwards.answered': { ja: 'アンケートに答えた', en: 'Answered a survey' },
  'afterwards.link_sent': { ja: '本人用のリンクをメールで送った', en: 'Sent somebody their own link' },
  'afterwards.thanked': { ja: '参加のお礼を送った', en: 'Thanked those who came' },
  'afterwards.material_added': { ja: '資料を加えた', en: 'Added material' },
  'afterwards.material_removed': { ja: '資料を外した', en: 'Removed material' },
  'afterwards.idea_noted': { ja: 'アイデアを書き留めた', en: 'Noted an idea' },
  'afterwards.report_written': { ja: '開催報告を書いた', en: 'Wrote the report' },
  'afterwards.report_published': { ja: '開催報告を公開した', en: 'Published the report' },
}

const column = (ja: string, en: string) => ({ label: { ja, en } })

/** Fields of acts on an event that are none of its own. */
export const subjects: Readonly<Record<string, AuditSubject>> = {
  event_report: {
    label: { ja: '開催報告', en: 'Report' },
    columns: {
      came_of_it: column('この催しから生まれたこと', 'What came of it'),
      next_steps: column('これから', 'What comes next'),
    },
  },
  material: {
    label: { ja: '資料・録画', en: 'Slides and recordings' },
    columns: {
      material: column('題', 'Title'),
      audience: { ...column('見られる方', 'For whom'), words: audienceWords },
      url: column('リンク', 'Link'),
      file: column('ファイル', 'File'),
    },
  },
}
