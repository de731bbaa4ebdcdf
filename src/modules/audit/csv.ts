// The lines as a table for the auditor's own tools.
import { type Phrase, t } from '#platform/i18n/index.ts'
import { writeCsv } from '#platform/tabular/index.ts'
import type { AuditLine } from './queries.ts'

const headings = () => [
  t('番号', 'No.'),
  t('日時（UTC）', 'When (UTC)'),
  t('アカウント', 'Account'),
  t('だれが', 'Who'),
  t('代理の相手', 'For'),
  t('受け方', 'Origin'),
  t('したこと', 'Act'),
  t('行いの名前', 'Act (code)'),
  t('対象', 'Subject'),
  t('対象の番号', 'Subject id'),
  t('変わったところ', 'Changes'),
  t('発信元', 'Address'),
  t('受付番号', 'Request'),
]

export function auditCsv(lines: readonly AuditLine[], acts: ReadonlyMap<string, Phrase>): string {
  const rows = lines.map((line) => {
    const words = acts.get(line.action)
    const { seq, at, account, actor, acting_for, origin, action, subject, subject_id, changes, address, request_id } =
      line
    const act = words === undefined ? action : t(words)
    const what = [account, actor, acting_for ?? '', origin, act, action, subject, subject_id, JSON.stringify(changes)]
    return [String(seq), at.toISOString(), ...what, address, request_id]
  })
  return writeCsv(headings(), rows)
}
