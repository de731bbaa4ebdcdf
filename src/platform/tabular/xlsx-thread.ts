// Reads one workbook apart from everybody else's work: a file made to exhaust the memory ends this thread and nothing more.
import { parentPort, workerData } from 'node:worker_threads'
import readWorkbook from 'read-excel-file/node'
import { z } from 'zod'
import { cellText } from './cell.ts'

const { bytes, sheet, mostRows } = z
  .object({ bytes: z.instanceof(Uint8Array), sheet: z.string().optional(), mostRows: z.number() })
  .parse(workerData)

const sheets = await readWorkbook(Buffer.from(bytes), { trim: false }).catch(() => null)
const chosen = sheet === undefined ? sheets?.[0] : sheets?.find((one) => one.sheet === sheet)

const answer = {
  sheets: sheets?.map((one) => one.sheet) ?? null,
  rows: chosen && chosen.data.length <= mostRows ? chosen.data.map((row) => row.map(cellText)) : null,
  tooMany: chosen !== undefined && chosen.data.length > mostRows,
}
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(answer)
