import type { Phrase } from '#platform/i18n/index.ts'
import type { AuditSubject } from '#platform/module.ts'
import { entryPaths } from './paths.ts'
import { declineReasonWords, stateWords } from './phrases.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'entries.sent': { ja: '応募した', en: 'Entered' },
  'entries.withdrawn': { ja: '応募を取り下げた', en: 'Withdrew an entry' },
  'entries.group_opened': { ja: '応募になかまを招いた', en: 'Opened an entry to others' },
  'entries.joined': { ja: '応募に加わった', en: 'Joined an entry' },
  'entries.left': { ja: '応募から抜けた', en: 'Left an entry' },
  'entries.message_posted': { ja: 'やりとりに書いた', en: 'Wrote in the thread' },
  'entries.interview_proposed': { ja: '面談に誘った', en: 'Proposed an interview' },
  'entries.interview_answered': { ja: '面談の日時に答えた', en: 'Answered the proposal' },
  'entries.interview_cancelled': { ja: '面談を取りやめた', en: 'Cancelled an interview' },
  'entries.accepted': { ja: '応募者にお願いした', en: 'Accepted an entry' },
  'entries.reserved': { ja: '応募を保留にした', en: 'Kept an entry in reserve' },
  'entries.declined': { ja: '応募をお断りした', en: 'Declined an entry' },
  'entries.remaining_declined': { ja: '残りの応募者にお返事した', en: 'Answered the remaining entries' },
  'entries.told_of_closing': { ja: '募集の終了を応募者に知らせた', en: 'Told an entrant that the challenge is closed' },
  'entries.reminded': { ja: '返事の催促をした', en: 'Reminded of an answer' },
}

const columns = {
  person: { label: { ja: '人の番号', en: 'Person' } },
  state: { label: { ja: '状態', en: 'State' }, words: stateWords },
  reason: { label: { ja: '見送る理由', en: 'Why declined' }, words: declineReasonWords },
  in_group: { label: { ja: 'なかまと応募', en: 'In a group' } },
  interview: { label: { ja: '面談', en: 'Interview' } },
  message: { label: { ja: 'メッセージの番号', en: 'Message' } },
}

/** What the audit calls that to which they are done. */
export const subjects: Readonly<Record<string, AuditSubject>> = {
  entry: { label: { ja: '応募', en: 'Entry' }, href: entryPaths.page, columns },
}
