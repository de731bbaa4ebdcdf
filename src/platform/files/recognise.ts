// What a file is, by its content: its name and the browser's word count for nothing.
import { open, readFile } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { PDFDocument } from 'pdf-lib'

const accepted = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/webp',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
])

/** Text has no signature: taken as CSV when it holds no control characters (UTF-8 and CP932 alike) and is no markup. */
async function looksLikeText(path: string): Promise<boolean> {
  const head = await headOf(path)
  if (/^\uFEFF?\s*</.test(head.toString('utf8'))) return false
  const utf16 = head[0] === 0xff && head[1] === 0xfe
  return head.length > 0 && (utf16 || !head.some((byte) => byte < 9 || (byte > 13 && byte < 32)))
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536))
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** The MIME type, or null when it is of no kind we take. */
export async function recognise(path: string): Promise<string | null> {
  const found = await fileTypeFromFile(path)
  if (found !== undefined) return accepted.has(found.mime) ? found.mime : null
  return (await looksLikeText(path)) ? 'text/csv' : null
}

/** Pages of a PDF; null for what has none or cannot be read (encrypted, damaged). */
export async function pagesOf(path: string, type: string): Promise<number | null> {
  if (type !== 'application/pdf') return null
  try {
    const document = await PDFDocument.load(await readFile(path), { ignoreEncryption: true, updateMetadata: false })
    return document.getPageCount()
  } catch {
    return null
  }
}
