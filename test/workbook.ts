// Spreadsheets for tests: the least that one is made of.
import { pack } from '#platform/tabular/zip.ts'

const ns = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'
const packages = 'http://schemas.openxmlformats.org/package/2006'

/** Around rows of XML. */
export function workbook(rows: string): Buffer {
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${workbookType}"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${ns}" xmlns:r="${documents}"><sheets><sheet name="一覧" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${documents}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${ns}"><sheetData>${rows}</sheetData></worksheet>`,
  }
  return pack(Object.entries(parts).map(([name, xml]) => ({ name: Buffer.from(name), content: Buffer.from(xml) })))
}

/** A cell of text: `A1`. */
export const textCell = (at: string, words: string): string => `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`

/** At most 26 columns of text, and the numbers as numbers. */
export const workbookOf = (table: readonly (readonly (string | number)[])[]): Buffer =>
  workbook(
    table
      .map((cells, row) => {
        const inside = cells.map((cell, column) => {
          const at = `${String.fromCharCode(65 + column)}${row + 1}`
          return typeof cell === 'number' ? `<c r="${at}"><v>${cell}</v></c>` : textCell(at, cell)
        })
        return `<row r="${row + 1}">${inside.join('')}</row>`
      })
      .join(''),
  )
