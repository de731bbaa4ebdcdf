// The register that the law asks for is made from the declarations, and the one in the documentation is current.
import { readFileSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { declaredBy, registerCsv, registerMarkdown } from '#modules/privacy/index.ts'
import { modules } from '../src/modules.ts'

const declared = declaredBy(modules)
const office = { name: '○○区', name_en: '…', department: '産業振興課', department_en: '…', phone: '00-0000-0000' }

/** `UPDATE_PRIVACY=1` writes it anew. */
it('docs/privacy.md says what the declarations say', () => {
  const made = registerMarkdown(declared, office)
  if (process.env['UPDATE_PRIVACY'] === '1') writeFileSync('docs/privacy.md', made)
  expect(readFileSync('docs/privacy.md', 'utf8')).toBe(made)
})

it('the CSV has one line a file under the headings of the usual form', () => {
  const [headings = '', ...files] = registerCsv(declared, office).trimEnd().split('\r\n')
  expect(headings.replace('\uFEFF', '').split(',')).toHaveLength(15)
  expect(files.map((line) => line.split(',')[0])).toEqual(declared.files.map(({ file }) => file.name.ja))
})
