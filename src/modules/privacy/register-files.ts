// The register as files: CSV for the office's own form, Markdown for the documentation.
import { t } from '#platform/i18n/index.ts'
import { writeCsv } from '#platform/tabular/index.ts'
import type { Declared } from './declared.ts'
import { type Office, registerOf, retentionOf } from './register.ts'

export function registerCsv(declared: Declared, office: Office): string {
  const files = registerOf(declared, office)
  const headings = files[0]?.map(([heading]) => heading) ?? []
  return writeCsv(
    headings,
    files.map((file) => file.map(([, value]) => value)),
  )
}

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`

const table = (headings: readonly string[], rows: readonly string[][]): string =>
  [row(headings), row(headings.map(() => '---')), ...rows.map(row)].join('\n')

export function registerMarkdown(declared: Declared, office: Office): string {
  const files = registerOf(declared, office).map(([name = ['', ''], ...facts]) => {
    return `### ${name[1]}\n\n${table([t('項目', 'Item'), t('内容', 'Content')], facts)}`
  })
  const { headings, rows } = retentionOf(declared)
  return [
    `# ${t('個人情報ファイル簿と保存期間', 'Register of personal data and retention')}`,
    t(
      '各モジュールの `privacy.ts` から `machiport privacy register` が作ります。直接書き換えないでください。',
      'Made by `machiport privacy register` from each module’s `privacy.ts`. Do not edit.',
    ),
    `## ${t('個人情報ファイル簿（個人情報保護法 第75条）', 'Register of files (Act on the Protection of Personal Information, Art. 75)')}`,
    ...files,
    `## ${t('保存期間', 'Retention')}`,
    table(headings, rows),
    '',
  ].join('\n\n')
}
