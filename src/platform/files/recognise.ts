// What a file is, by its content; the browser's word counts for nothing, and a name that says otherwise is refused.
import { open, readFile } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import type { Phrase } from '#platform/i18n/index.ts'

interface Taken {
  type: string
  words: Phrase
  endings: readonly string[]
}

const pictures = ['png', 'jpg', 'jpeg', 'jfif', 'webp']

/** Pictures among each other are not told apart: many a photograph is saved under another's ending, and shown all the same. */
const taken: readonly Taken[] = [
  { type: 'application/pdf', words: { ja: 'PDF', en: 'a PDF' }, endings: ['pdf'] },
  ...['image/png', 'image/jpeg', 'image/webp'].map((type) => ({
    type,
    words: { ja: '画像', en: 'a picture' },
    endings: pictures,
  })),
  {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    words: { ja: 'Excelの表', en: 'an Excel table' },
    endings: ['xlsx'],
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    words: { ja: 'Wordの文書', en: 'a Word document' },
    endings: ['docx'],
  },
  {
    type: 'text/csv',
    words: { ja: '文字だけのファイル', en: 'plain text' },
    endings: ['csv', 'txt', 'tsv', 'json', 'yaml', 'yml', 'dat'],
  },
]

const kindOf = (type: string): Taken | undefined => taken.find((one) => one.type === type)

/** A file whose name promises something else than what it is: whoever opens it later could not. Without an ending it promises nothing. */
export function whyNotNamed(name: string, type: string): Phrase | null {
  const [, ending] = /\.([a-z][a-z0-9]{0,9})$/i.exec(name) ?? []
  const kind = kindOf(type)
  if (ending === undefined || kind === undefined || kind.endings.includes(ending.toLowerCase())) return null
  return {
    ja: `「${name}」は、名前の終わりが「.${ending}」ですが、中身は${kind.words.ja}です。正しいファイルか確かめ、中身に合う名前（.${kind.endings[0]}など）にしてお送りください。`,
    en: `“${name}” ends in “.${ending}”, but it is ${kind.words.en}. Please check that it is the right file, and send it under a name that fits (such as .${kind.endings[0]}).`,
  }
}

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
  if (found !== undefined) return kindOf(found.mime)?.type ?? null
  return (await looksLikeText(path)) ? 'text/csv' : null
}

/** Pages of a PDF; null for what has none or cannot be read (encrypted, damaged). */
export async function pagesOf(path: string, type: string): Promise<number | null> {
  if (type !== 'application/pdf') return null
  try {
    const { PDFDocument } = await import('pdf-lib')
    const document = await PDFDocument.load(await readFile(path), { ignoreEncryption: true, updateMetadata: false })
    return document.getPageCount()
  } catch {
    return null
  }
}
