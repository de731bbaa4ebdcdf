// A page of its own, to be read without this site: nothing is loaded from anywhere.
import { locale, t } from '#platform/i18n/index.ts'
import type { Section } from '#platform/privacy/index.ts'
import { trusted } from '#ui/html/jsx-runtime.ts'
import { clockText, dayText, type Html, plainDay } from '#ui/index.ts'

interface ExportDocumentProps {
  title: string
  made_at: Date
  sections: readonly Section[]
  files: readonly { name: string }[]
}

const style = `body{font-family:sans-serif;line-height:1.7;max-width:60rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}th,td{border:1px solid #999;padding:.3rem .6rem;text-align:left;vertical-align:top;white-space:pre-line;overflow-wrap:anywhere}th{width:12rem;font-weight:normal;background:#f2f2f2}`

/** A value as a person reads it. */
function text(value: unknown, words: Section['columns'][number]['words']): string {
  if (value === null || value === undefined || value === '') return '—'
  if (value instanceof Date) return `${dayText(value)} ${clockText(value)}`
  if (typeof value === 'boolean') return value ? t('はい', 'Yes') : t('いいえ', 'No')
  if (Array.isArray(value)) return value.length === 0 ? '—' : value.map((one) => text(one, words)).join('、')
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, one]) => `${name}: ${text(one, undefined)}`)
      .join('\n')
  }
  const word = words?.[String(value)]
  return word === undefined ? String(value) : t(word)
}

export const ExportDocument = ({ title, made_at, sections, files }: ExportDocumentProps): Html => (
  <html lang={locale() === 'en' ? 'en' : 'ja'}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>{title}</title>
      <style>{trusted(style)}</style>
    </head>
    <body>
      <h1>{title}</h1>
      <p>{t(`${plainDay(made_at)} に作りました。`, `Made on ${plainDay(made_at)}.`)}</p>
      {files.length > 0 && (
        <ul>
          {files.map(({ name }) => (
            <li>
              <a href={`files/${encodeURIComponent(name)}`}>{name}</a>
            </li>
          ))}
        </ul>
      )}
      {sections.map(({ label, columns, rows }) => (
        <section>
          <h2>{t(label)}</h2>
          {rows.map((row) => (
            <table>
              {columns.map(({ name, label, words }) => (
                <tr>
                  <th scope="row">{t(label)}</th>
                  <td>{text(row[name], words)}</td>
                </tr>
              ))}
            </table>
          ))}
        </section>
      ))}
    </body>
  </html>
)
