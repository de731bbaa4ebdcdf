// One line's fields before and after, folded: they may be long, and personal.
import { t } from '#platform/i18n/index.ts'
import { Facts, type Html } from '#ui/index.ts'
import { type Names, subjectKey } from '../names.ts'
import type { AuditLine } from '../queries.ts'
import { changeWords, subjectWords, type Words } from '../words.ts'

interface ChangesProps {
  line: AuditLine
  words: Words
  names: Names
}

/** Its words, a link where it can be opened, and the id for whoever looks it up. */
const Thing = ({ words, href, id }: { words: string; href: string | undefined; id: string }): Html => (
  <>
    {href === undefined ? words : <a href={href}>{words}</a>} <small class="below">{id}</small>
  </>
)

const Subject = ({ line, words, names }: ChangesProps): Html => {
  const named = names.get(subjectKey(line))
  const kind = subjectWords(words, line.subject)
  const href = named === undefined ? words.subjects.get(line.subject)?.href?.(line.subject_id) : named.href
  const text = named === undefined ? kind : t(`${kind}：${named.name}`, `${kind}: ${named.name}`)
  return <Thing words={text} href={href} id={`${line.subject} ${line.subject_id}`} />
}

const ForWhom = ({ whom, names }: { whom: string; names: Names }): Html => {
  const named = names.get(whom)
  return (
    <Thing words={named?.name ?? t('（名前は残っていません）', '(no name is left)')} href={named?.href} id={whom} />
  )
}

export function Changes({ line, words, names }: ChangesProps): Html {
  const { address, request_id, acting_for } = line
  const fields = changeWords(words, line)
  if (line.erased_by !== null) return <>{t(`${line.erased_by}番の操作で消去`, `Erased by no. ${line.erased_by}`)}</>
  return (
    <details>
      <summary>{t(`${fields.length}項目`, fields.length === 1 ? '1 field' : `${fields.length} fields`)}</summary>
      <Facts
        items={[
          ...fields,
          [t('対象', 'Subject'), <Subject line={line} words={words} names={names} />],
          [t('代理の相手', 'For'), acting_for !== null && <ForWhom whom={acting_for} names={names} />],
          [t('発信元', 'Address'), address],
          [t('受付番号', 'Request'), request_id],
        ]}
      />
    </details>
  )
}
