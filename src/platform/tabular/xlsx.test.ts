import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readTable } from './index.ts'
import { textCell, workbook } from '../../../test/workbook.ts'
import { pack, unpack } from './zip.ts'

const heading = `<row r="1">${textCell('A1', '名称')}${textCell('B1', '数')}</row>`

async function rowsOf(source: Uint8Array, sheet?: string) {
  const { rows } = await readTable(source, { sheet })
  return (await Array.fromAsync(rows)).map(({ line, cells }) => [line, ...cells])
}
const outcome = (source: Uint8Array, sheet?: string) =>
  rowsOf(source, sheet).catch((error: Error) => [error.name, error.message.slice(0, 24)])

/** A ZIP of one compressed part, whose headers say whatever they like about its size. */
function lying(content: Buffer, said: number): Buffer {
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  const packed = deflateRawSync(content)
  const zip = pack([{ name, content: packed }])
  const entry = 30 + name.length + packed.length
  for (const [header, field] of [
    [0, 8],
    [entry, 10],
  ] as const)
    zip.writeUInt16LE(8, header + field)
  for (const [header, field] of [
    [0, 22],
    [entry, 24],
  ] as const)
    zip.writeUInt32LE(said, header + field)
  return zip
}

describe('a workbook', () => {
  it('gives what its formulas had come to; errors are empty', async () => {
    const rows = `<row r="2"><c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="e"><v>#N/A</v></c></row>
      <row r="4"><c r="A4" t="str"><f>A1</f><v>名称</v></c><c r="B4"><v>139.70170000000002</v></c></row>`
    expect(await rowsOf(workbook(heading + rows))).toEqual([
      [2, '2', ''],
      [4, '名称', '139.7017'],
    ])
  })

  it('is read by the name of its sheet', async () => {
    const file = workbook(`${heading}<row r="2">${textCell('A2', 'x')}</row>`)
    expect(await outcome(file, '一覧')).toEqual([[2, 'x', '']])
    expect(await outcome(file, '二覧')).toEqual(['Refusal', 'There is no sheet of tha'])
  })

  it('is not believed about its size: what comes out is counted', async () => {
    const bomb = lying(Buffer.alloc(60 * 1024 * 1024, 32), 100)
    expect(bomb.length).toBeLessThan(100_000)
    expect(await outcome(bomb)).toEqual(['Refusal', 'The table is too large ('])
  })

  it('with one cell in the last corner of the sheet is refused, and nothing else stops', async () => {
    const corner = `<row r="1048576">${textCell('XFD1048576', 'x')}</row>`
    expect(await outcome(workbook(heading + corner))).toEqual(['Refusal', 'The table is too large ('])
    const nowhere = `<row r="2">${textCell('ZZZZZZ2', 'x')}</row>`
    expect(await outcome(workbook(heading + nowhere))).toEqual(['Refusal', 'The table is too large ('])
  })

  it('that is cut short or torn is refused', async () => {
    const file = workbook(heading)
    for (const length of [4, 30, 200, file.length - 1]) {
      expect((await outcome(file.subarray(0, length)))[0]).toBe('Refusal')
    }
    expect(() => unpack(file.subarray(0, 100), 1000)).toThrow(RangeError)
  })
})
