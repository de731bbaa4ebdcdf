// The lines as a table for the auditor's own tools: in words, and as the codes that scripts compare.
import { t } from '#platform/i18n/index.ts'
import { writeCsv } from '#platform/tabular/index.ts'
import { type Names, subjectKey } from './names.ts'
import type { AuditLine } from './queries.ts'
import { actWords, changeWords, originWords, subjectWords, type Words } from './words.ts'

const headings = () => [
  t('番号', 'No.'),
  t('日時（UTC）', 'When (UTC)'),
  t('アカウント', 'Account'),
  t('だれが', 'Who'),
  t('したこと', 'Act'),
  t('代理の相手', 'For'),
  t('受け方', 'Origin'),
  t('対象', 'Subject'),
  t('対象の名前', 'Subject’s name'),
  t('変わったところ', 'Changes'),
  t('代理の相手（コード）', 'For (code)'),
  t('受け方（コード）', 'Origin (code)'),
  t('したこと（コード）', 'Act (code)'),
  t('対象（コード）', 'Subject (code)'),
  t('対象の番号', 'Subject id'),
  t('変わったところ（コード）', 'Changes (code)'),
  t('発信元', 'Address'),
  t('受付番号', 'Request'),
]

export function auditCsv(lines: readonly AuditLine[], words: Words, names: Names): string {
  const rows = lines.map((line) => {
    const { seq, at, account, actor, acting_for, origin, action, subject, subject_id, changes, address, request_id } =
      line
    const told = [
      actWords(words, action),
      names.get(acting_for ?? '')?.name ?? '',
      originWords(origin),
      subjectWords(words, subject),
      names.get(subjectKey(line))?.name ?? '',
      changeWords(words, line)
        .map(([field, change]) => t(`${field}：${change}`, `${field}: ${change}`))
        .join('\n'),
    ]
    const codes = [acting_for ?? '', origin, action, subject, subject_id, JSON.stringify(changes)]
    return [String(seq), at.toISOString(), account, actor, ...told, ...codes, address, request_id]
  })
  return writeCsv(headings(), rows)
}
