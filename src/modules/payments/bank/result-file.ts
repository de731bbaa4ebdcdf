// The bank's answer: the file that was sent, with a result in byte 114 of each payment (the first of the blanks at its end); or a
// table with 番号 and 結果コード. There is no common layout for the results of 総合振込: whatever a bank gives can be made into the table.
import { Refusal } from '#platform/errors.ts'
import { readTable } from '#platform/tabular/index.ts'
import { customerCode } from './transfer-file.ts'
import { resultCodes } from './result-codes.ts'

export interface Result {
  position: number
  code: string
}

/** Bytes of a payment's record, from 0. */
const [customerAt, amountAt, resultAt, recordLength] = [91, 80, 113, 120]

const wrong = (ja: string, en: string): Refusal => new Refusal(400, { ja, en })

interface Sent {
  number: number
  transfers: readonly { position: number; yen: number }[]
}

function checked(sent: Sent, results: readonly Result[]): Result[] {
  if (results.length === 0) throw wrong('振込の結果が1件も書かれていません。', 'It holds no result.')
  const positions = new Set(sent.transfers.map(({ position }) => position))
  const seen = new Set<number>()
  for (const { position, code } of results) {
    if (code.trim() === '')
      throw wrong(
        `${position}番の結果コードが空です。銀行に出したファイルではなく、銀行から届いた結果のファイルを選んでください。`,
        `Number ${position} has no result. Please choose the file that came from the bank, not the one that was sent.`,
      )
    if (resultCodes[code] === undefined)
      throw wrong(
        `${position}番の結果コード「${code}」は分かりません。`,
        `Result “${code}” of number ${position} is unknown.`,
      )
    if (!positions.has(position))
      throw wrong(`${position}番は、この振込のまとまりにありません。`, `Number ${position} is not in this batch.`)
    if (seen.has(position)) throw wrong(`${position}番が2回書かれています。`, `Number ${position} is there twice.`)
    seen.add(position)
  }
  return [...results]
}

function fromZengin(text: string, sent: Sent): Result[] {
  const whole = text.replace(/[\r\n]/g, '')
  const records = Array.from({ length: Math.ceil(whole.length / recordLength) }, (_, i) =>
    whole.slice(i * recordLength, (i + 1) * recordLength),
  )
  const byCustomer = new Map(sent.transfers.map((one) => [customerCode(sent.number, one.position), one]))
  return records
    .filter((record) => record.startsWith('2'))
    .map((record, i) => {
      const one = byCustomer.get(record.slice(customerAt, customerAt + 20))
      if (one === undefined)
        throw wrong(
          `${i + 1}件目は、この振込のまとまりのものではありません。`,
          `Payment ${i + 1} is not of this batch.`,
        )
      if (Number(record.slice(amountAt, amountAt + 10)) !== one.yen)
        throw wrong(`${i + 1}件目の金額が、振り込んだ額と違います。`, `The amount of payment ${i + 1} is another.`)
      return { position: one.position, code: record.charAt(resultAt) }
    })
}

async function fromTable(bytes: Uint8Array): Promise<Result[]> {
  const { headings, rows } = await readTable(bytes)
  const [number, code] = ['番号', '結果コード'].map((name) => headings.indexOf(name))
  if (number === undefined || code === undefined || number < 0 || code < 0)
    throw wrong(
      '「番号」と「結果コード」の列が見つかりません。銀行の結果を、この2つの列の表にしてお送りください。',
      'The columns 番号 and 結果コード are missing.',
    )
  const results: Result[] = []
  for await (const { cells, line } of rows) {
    const position = Number((cells[number] ?? '').normalize('NFKC').trim())
    if (!Number.isInteger(position))
      throw wrong(`${line}行目の番号が数字ではありません。`, `Row ${line}: its number is none.`)
    results.push({ position, code: (cells[code] ?? '').normalize('NFKC').trim() })
  }
  return results
}

/** What each payment became, as far as the file says. A Refusal with a sentence where it is no answer to this batch. */
export async function readResults(bytes: Uint8Array, sent: Sent): Promise<Result[]> {
  const text = Buffer.from(bytes).toString('latin1')
  return checked(sent, /^121\d/.test(text) ? fromZengin(text, sent) : await fromTable(bytes))
}
