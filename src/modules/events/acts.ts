import type { Phrase } from '#platform/i18n/index.ts'
import type { AuditSubject } from '#platform/module.ts'
import { eventPaths } from './paths.ts'
import { admissionWords, formWords, openToWords, stateWords } from './phrases.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'events.drafted': { ja: '催しの下書きを書いた', en: 'Drafted an event' },
  'events.edited': { ja: '催しを直した', en: 'Changed an event' },
  'events.deleted': { ja: '催しの下書きを消した', en: 'Deleted the draft of an event' },
  'events.copied': { ja: '催しを写した', en: 'Copied an event' },
  'events.questions_changed': { ja: '催しの質問を直した', en: 'Changed the questions of an event' },
  'events.submitted': { ja: '催しを確認に出した', en: 'Handed in an event' },
  'events.taken_back': { ja: '催しを確認から取り戻した', en: 'Took an event back from review' },
  'events.returned': { ja: '催しを返した', en: 'Returned an event' },
  'events.published': { ja: '催しを公開した', en: 'Published an event' },
  'events.change_read': { ja: '公開後の変更を確かめた', en: 'Read what changed after publication' },
  'events.cancelled': { ja: '催しを中止した', en: 'Cancelled an event' },
  'members.events_imported': { ja: '催しを取り込んだ', en: 'Imported events' },
  'events.closed': { ja: '催しを終えた', en: 'Closed an event' },
}

const column = (ja: string, en: string) => ({ label: { ja, en } })

/** What the audit calls that to which they are done. */
export const subjects: Readonly<Record<string, AuditSubject>> = {
  event: {
    label: { ja: '催し', en: 'Event' },
    href: eventPaths.page,
    columns: {
      title: column('名前', 'Title'),
      reviewed_version: column('確かめた版', 'Version read'),
      summary: column('ひとこと', 'In a sentence'),
      description: column('内容', 'Description'),
      for_whom: column('どんな方に', 'For whom'),
      bring: column('持ち物', 'What to bring'),
      contact: column('お問い合わせ先', 'Contact'),
      venue_access: column('行き方', 'How to get there'),
      sessions: column('日時', 'When'),
      tickets: column('申込みの種別', 'Tickets'),
      pools: column('優先枠', 'Reserved seats'),
      guests: column('招待した方の数', 'How many are invited'),
      group_max: column('一度に申し込める人数', 'People in one application'),
      review_note: column('返すときのことば', 'What to put right'),
      cancelled_words: column('中止のことば', 'Words of cancelling'),
      label: column('質問', 'Question'),
      state: { ...column('状態', 'State'), words: stateWords },
      form: { ...column('開催の形', 'Form'), words: formWords },
      admission: { ...column('決め方', 'How seats are given'), words: admissionWords },
      open_to: { ...column('申し込める方', 'Who may apply'), words: openToWords },
      capacity: column('定員', 'Capacity'),
      venue: column('会場', 'Venue'),
      venue_address: column('住所', 'Address'),
      opens_at: column('受付の始まり', 'Applications from'),
      closes_at: column('受付の終わり', 'Applications until'),
      starts_at: column('始まり', 'Begins'),
      ends_at: column('終わり', 'Ends'),
      price_yen: column('参加費', 'Price'),
    },
  },
}
