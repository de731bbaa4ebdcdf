// What somebody receives: one archive with a page to read, the same as data, and their files.
import type { Section } from '#platform/privacy/index.ts'
import { pack } from '#platform/tabular/zip.ts'
import { ExportDocument } from './pages/export-document.tsx'

interface Archive {
  title: string
  made_at: Date
  sections: readonly Section[]
  files: readonly { name: string; content: Buffer }[]
}

export function archiveOf({ title, made_at, sections, files }: Archive): Buffer {
  const data = {
    made_at,
    tables: sections.map(({ table, label, columns, rows }) => ({
      table,
      label: label.ja,
      columns: columns.map(({ name, label }) => ({ name, label: label.ja })),
      rows,
    })),
  }
  const page = `<!doctype html>${String(ExportDocument({ title, made_at, sections, files }))}`
  return pack([
    { name: Buffer.from('index.html'), content: Buffer.from(page) },
    { name: Buffer.from('data.json'), content: Buffer.from(JSON.stringify(data, null, 2)) },
    ...files.map(({ name, content }) => ({ name: Buffer.from(`files/${name}`), content })),
  ])
}
