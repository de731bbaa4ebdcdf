// Spreadsheets: the first sheet, or the one named. Unpacked within a limit, then read in a thread with a limit of its own.
import { readFile, stat } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { isBlank, type TableRow } from './csv.ts'
import type { Source } from './encoding.ts'
import { noSheet, notWorkbook, tooLarge } from './refusals.ts'
import { pack, unpack } from './zip.ts'

const mostBytes = 50 * 1024 * 1024
const mostRows = 200_000
const memory = { maxOldGenerationSizeMb: 512 }
const mostSeconds = 120

const answer = z.object({
  sheets: z.array(z.string()).nullable(),
  rows: z.array(z.array(z.string())).nullable(),
  tooMany: z.boolean(),
})

/** A cell that no spreadsheet has: past column ZZZ or row 9,999,999. Filling up to it would take all memory. */
const beyond = / r="(?:[A-Z]{4}|[A-Z]*\d{8})/

/** The parts of the workbook, proven to be no larger than they may be. */
function measured(bytes: Buffer): Buffer {
  const parts = unpackOr(bytes, (tooMuch) => (tooMuch ? tooLarge(mostRows) : notWorkbook()))
  if (parts.some(({ name, content }) => name.includes('worksheets/') && beyond.test(content.toString('latin1'))))
    throw tooLarge(mostRows)
  return pack(parts)
}

function unpackOr(bytes: Buffer, refusal: (tooMuch: boolean) => Error) {
  try {
    return unpack(bytes, mostBytes)
  } catch (error) {
    throw refusal(error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
  }
}

function readApart(bytes: Buffer, sheet: string | undefined): Promise<z.infer<typeof answer>> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./xlsx-thread.ts', import.meta.url), {
      workerData: { bytes, sheet, mostRows },
      resourceLimits: memory,
      execArgv: [],
    })
    const late = setTimeout(() => void thread.terminate(), mostSeconds * 1000)
    thread.once('message', (message) => resolve(answer.parse(message)))
    thread.once('error', () => reject(tooLarge(mostRows)))
    thread.once('exit', () => {
      clearTimeout(late)
      reject(tooLarge(mostRows))
    })
  })
}

/** Throws a Refusal for what is no workbook or too large. */
export async function xlsxRows(source: Source, sheet?: string): Promise<TableRow[]> {
  if (typeof source === 'string' && (await stat(source)).size > mostBytes) throw tooLarge(mostRows)
  const bytes = typeof source === 'string' ? await readFile(source) : Buffer.from(source)
  const { sheets, rows, tooMany } = await readApart(measured(bytes), sheet)
  if (sheets === null) throw notWorkbook()
  if (tooMany) throw tooLarge(mostRows)
  if (rows === null) throw noSheet(sheets)
  return rows.map((cells, i) => ({ line: i + 1, cells })).filter(({ cells }) => !isBlank(cells))
}
