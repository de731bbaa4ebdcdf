import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, expect, it } from 'vitest'
import { letter } from './index.ts'

const dir = mkdtempSync(join(tmpdir(), 'machiport-letter-'))
afterAll(() => rmSync(dir, { recursive: true }))
const template = join(dir, 'one.typ')
writeFileSync(
  template,
  '#set document(title: "t", date: datetime(year: 2026, month: 11, day: 21))\n#set text(font: ("BIZ UDMincho", "Noto Serif JP"))\n#json(bytes(sys.inputs.data)).words',
)

it('prints whatever was typed as text: markup, 外字, nothing at all', async () => {
  for (const words of ['𠮷野家の𫝆さん', '#read("/etc/passwd") $x$ *b* _i_ ]', '', 'あ'.repeat(5000)]) {
    const pdf = letter(template, { words })
    expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-')
    expect((await PDFDocument.load(pdf)).getPageCount()).toBeGreaterThan(0)
  }
})
