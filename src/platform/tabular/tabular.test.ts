import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { headingKey, readTable, writeCsv } from './index.ts'
import { cellText, dateCell } from './cell.ts'

const bytes = (text: string) => Buffer.from(text, 'utf8')

async function cellsOf(source: string | Uint8Array, options?: Parameters<typeof readTable>[1]) {
  const table = await readTable(source, options)
  const rows = await Array.fromAsync(table.rows)
  return { ...table, rows: rows.map(({ line, cells }) => [line, ...cells]) }
}

test('the same table is read from UTF-8, UTF-8 with a mark, CP932 and tab-separated UTF-16', async () => {
  const text = '名称,住所\r\n㈱髙﨑①,焼津市～1－2\r\n'
  const tabs = text.replaceAll(',', '\t')
  const sources = {
    'utf-8': bytes(text),
    'utf-8-bom': bytes(`\uFEFF${text}`),
    cp932: iconv.encode(text, 'cp932'),
    'utf-16le': Buffer.from(`\uFEFF${tabs}`, 'utf16le'),
  }
  for (const [encoding, source] of Object.entries(sources)) {
    const read = await cellsOf(source)
    expect([read.encoding, read.format]).toEqual([encoding, encoding === 'utf-16le' ? 'tsv' : 'csv'])
    expect(read.headings).toEqual(['名称', '住所'])
    expect(read.rows).toEqual([[2, '㈱髙﨑①', '焼津市～1－2']])
  }
})

test('quoted line breaks, blank rows, short and long rows are taken as they are, with the line each begins on', async () => {
  const read = await cellsOf(bytes('\na,b\n"1\n2",x\n\n ,\n3\n4,5,6\n'))
  expect(read.headings).toEqual(['a', 'b'])
  expect(read.rows).toEqual([
    [3, '1\n2', 'x'],
    [7, '3'],
    [8, '4', '5', '6'],
  ])
})

test('line ends of every kind stand side by side in one file', async () => {
  const expected = [
    [2, '1', 'x\r\ny'],
    [4, '3', '4'],
    [5, '5', '6'],
  ]
  for (const [one, two, three] of [
    ['\r\n', '\n', '\r'],
    ['\n', '\r\n', '\r'],
    ['\r', '\n', '\r\n'],
    ['\n', '\r', '\n'],
  ] as const) {
    const text = `a,b${one}1,"x\r\ny"${two}3,4${three}5,6`
    expect((await cellsOf(bytes(text))).rows).toEqual(expected)
  }
})

test('headings are compared without width, blanks and the wrong dash; nameless and double ones are said', async () => {
  expect(headingKey('都道府県コ―ド　')).toBe('都道府県コード')
  expect(headingKey('料金（基本）')).toBe('料金(基本)')
  const read = await cellsOf(bytes('名称, 名称 ,,\na,b,c,d\n'))
  expect(read.problems.map(({ en }) => en)).toEqual([
    '2 column(s) have no heading and are left aside.',
    'Some headings stand twice (名称); the first column counts.',
  ])
})

test('a file without headings is read under the headings given', async () => {
  const read = await cellsOf(bytes('1,a\n2,b\n'), { headings: ['no', 'name'] })
  expect(read.headings).toEqual(['no', 'name'])
  expect(read.rows).toEqual([
    [1, '1', 'a'],
    [2, '2', 'b'],
  ])
})

test('what is no table is refused with a sentence', async () => {
  const says = (source: Uint8Array) =>
    readTable(source).then(
      async ({ rows }) => void (await Array.fromAsync(rows)),
      (error: Error) => [error.name, error.message.slice(0, 20)],
    )
  expect(await says(bytes(''))).toEqual(['Refusal', 'The table is empty. '])
  expect(await says(bytes('\uFEFF\n\n'))).toEqual(['Refusal', 'The table is empty. '])
  expect(await says(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0]))).toEqual(['Refusal', 'We could not read th'])
  expect(await says(Buffer.from([0x41, 0xff, 0xff, 0x42]))).toEqual(['Refusal', 'We could not read th'])
  expect(await says(bytes('PK no workbook'))).toEqual(['Refusal', 'We could not open th'])
})

test('a quotation mark left open is told with its line', async () => {
  await expect(cellsOf(bytes('a,b\n1,2\n"3,4\n5,6\n'))).rejects.toThrow('Near line 4 a quotation mark is not closed')
})

test('any bytes at all give a table or a Refusal', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (source) => {
      const outcome = await cellsOf(source).then(
        () => 'table',
        (error: Error) => error.name,
      )
      expect(['table', 'Refusal']).toContain(outcome)
    }),
  )
})

test('what is written is read back; a formula is made harmless, a negative number stays one', async () => {
  const text = writeCsv(
    ['a', 'b'],
    [
      ['=1+1', '-5'],
      ['-', '-1+2'],
      ['@x', 'x"y,\r\nz'],
      [' ＝1', "'=1"],
    ],
  )
  expect(text.startsWith('\uFEFFa,b\r\n')).toBe(true)
  expect(text.slice(6)).toBe(`'=1+1,-5\r\n-,'-1+2\r\n'@x,"x""y,\r\nz"\r\n' ＝1,''=1\r\n`)
  const read = await cellsOf(bytes(text))
  expect(read.rows).toEqual([
    [2, '=1+1', '-5'],
    [3, '-', '-1+2'],
    [4, '@x', 'x"y,\r\nz'],
    [6, ' ＝1', "'=1"],
  ])
})

test('whatever is written comes back, cell for cell', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'",\'\r\n\t;=+-@＝あ1 ') }),
  )
  const row = fc.array(cell, { minLength: 3, maxLength: 3 }).filter((cells) => cells.join('').trim() !== '')
  await fc.assert(
    fc.asyncProperty(fc.array(row), async (rows) => {
      const read = await cellsOf(bytes(writeCsv(['a', 'b', 'c'], rows)))
      expect(read.rows.map(([, ...cells]) => cells)).toEqual(rows)
    }),
  )
})

test('a spreadsheet cell of time and of day become what the reader saw', () => {
  expect(dateCell(new Date('1899-12-30T09:00:00Z'))).toBe('09:00')
  expect(dateCell(new Date('2025-08-05T00:00:00Z'))).toBe('2025-08-05')
  expect(dateCell(new Date('2025-08-05T13:29:59.999Z'))).toBe('2025-08-05 13:30')
  expect([0.1 + 0.2, 139.70170000000002, 7000012050002, true, null].map(cellText)).toEqual([
    '0.3',
    '139.7017',
    '7000012050002',
    'TRUE',
    '',
  ])
})

test('100,000 rows pass through without standing in memory', async () => {
  const path = join(tmpdir(), `machiport-table-${process.pid}.csv`)
  writeFileSync(path, `名称,住所\n${'株式会社長い名前,焼津市本町二丁目十六番三十二号の長い所在地\n'.repeat(100_000)}`)
  const { rows } = await readTable(path)
  let count = 0
  const before = process.memoryUsage().heapUsed
  let most = 0
  for await (const _ of rows) if (++count % 1000 === 0) most = Math.max(most, process.memoryUsage().heapUsed - before)
  rmSync(path)
  expect(count).toBe(100_000)
  expect(most).toBeLessThan(150 * 1024 * 1024)
})

test('of a heading of megabytes only its beginning is kept', async () => {
  const { headings, rows } = await cellsOf(bytes(`${'見'.repeat(1_000_000)},住所\nあ,い\n`))
  expect([headings[0]?.length, headings[1]]).toEqual([100, '住所'])
  expect(rows).toEqual([[2, 'あ', 'い']])
})

test('JSON is a table of its records, alone or under one name; what is nested in them is left out', async () => {
  const records = [
    { id: 'S1', title: '補助,金', tags: ['新型コロナ', '補助'], max: 500000, none: null },
    { id: 'S2', title: '「"', files: [{ name: '要領', data: 'AAAA' }] },
  ]
  for (const text of [
    JSON.stringify(records),
    `\uFEFF ${JSON.stringify({ metadata: { type: 'x', tags: [] }, result: records }, null, 2)}`,
  ]) {
    const read = await cellsOf(bytes(text))
    expect([read.format, read.headings]).toEqual(['json', ['id', 'title', 'tags', 'max', 'none', 'files']])
    expect(read.rows).toEqual([
      [1, 'S1', '補助,金', '新型コロナ、補助', '500000', '', ''],
      [2, 'S2', '「"', '', '', '', ''],
    ])
  }
  // What only begins like it is read as before.
  expect((await cellsOf(bytes('[名称],b\n1,2\n'))).rows).toEqual([[2, '1', '2']])
  expect((await cellsOf(bytes('{"a": 1}\nx\n'))).format).toBe('csv')
})
