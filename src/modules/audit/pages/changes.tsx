// One line's fields before and after, folded: they may be long, and personal.
import { t } from '#platform/i18n/index.ts'
import { Facts, type Html } from '#ui/index.ts'
import type { AuditLine } from '../queries.ts'

const text = (value: unknown): string =>
  value === null || value === '' ? '—' : typeof value === 'string' ? value : JSON.stringify(value)

export function Changes({ line }: { line: AuditLine }): Html {
  const { changes, address, request_id } = line
  const fields = Object.entries(changes)
  if (line.erased_by !== null) return <>{t(`${line.erased_by}番の操作で消去`, `Erased by no. ${line.erased_by}`)}</>
  return (
    <details>
      <summary>{t(`${fields.length}項目`, fields.length === 1 ? '1 field' : `${fields.length} fields`)}</summary>
      <Facts
        items={[
          ...fields.map(([field, [before, after]]): [string, string] => [field, `${text(before)} → ${text(after)}`]),
          [t('対象', 'Subject'), `${line.subject} ${line.subject_id}`],
          ...(line.acting_for === null ? [] : [[t('代理の相手', 'For'), line.acting_for] satisfies [string, string]]),
          [t('発信元', 'Address'), address],
          [t('受付番号', 'Request'), request_id],
        ]}
      />
    </details>
  )
}
