// A form with files: its text is bounded in memory, its files go to disk as they arrive.
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import { Refusal } from '#platform/errors.ts'
import { type StoredFile, UnknownKind } from '#platform/files/index.ts'
import { t } from '#platform/i18n/index.ts'
import type { Ctx } from './env.ts'
import { collect, type Posted, tooLarge } from './posted.ts'

const maxFiles = 10

const broken = () =>
  new Refusal(400, {
    ja: '送信が途中で切れました。前の画面に戻り、もう一度お送りください。',
    en: 'The upload was cut off. Please go back and send it again.',
  })

async function* upTo(max: number, body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const part of body) {
    size += part.byteLength
    if (size > max) throw tooLarge()
    yield part
  }
}

function parserFor(contentType: string, maxFieldBytes: number): busboy.Busboy {
  try {
    return busboy({
      headers: { 'content-type': contentType },
      defParamCharset: 'utf8',
      limits: { fieldSize: maxFieldBytes + 1, files: maxFiles, fields: 2000 },
    })
  } catch {
    throw broken()
  }
}

/** At most `maxFieldBytes` of text and ten files; a refused file becomes a sentence for its field. */
export async function readMultipart(c: Ctx, maxFieldBytes: number): Promise<Posted> {
  const { files: store, config } = c.var.services
  const parser = parserFor(c.req.header('content-type') ?? '', maxFieldBytes)
  const pairs: [string, string][] = []
  const files: Record<string, StoredFile> = Object.create(null)
  const fileErrors: Record<string, string> = Object.create(null)
  const unknownKinds = new Set<string>()
  const receiving: Promise<void>[] = []
  const failures: unknown[] = []
  let size = 0

  // A line that breaks may be told twice; the first telling is the pipeline's.
  parser.on('error', () => {})
  parser.on('field', (name, value) => {
    size += Buffer.byteLength(value)
    if (size <= maxFieldBytes) pairs.push([name, value])
  })
  parser.on('file', (name, stream, { filename }) => {
    stream.on('error', () => {})
    // An empty file input sends a file without a name.
    if (!filename) return void stream.resume()
    const receive = async () => {
      try {
        files[name] = await store.receive(stream, filename)
      } catch (error) {
        stream.resume()
        if (error instanceof UnknownKind) unknownKinds.add(name)
        if (error instanceof Refusal) fileErrors[name] = t(error.why)
        else failures.push(error)
      }
    }
    receiving.push(receive())
  })

  const most = maxFieldBytes + maxFiles * config.fileMaxBytes
  const cut = await pipeline(upTo(most, c.req.raw.body ?? []), parser).then(
    () => null,
    (error: unknown) => (error instanceof Refusal ? error : broken()),
  )
  await Promise.all(receiving)
  if (cut !== null) throw cut
  if (failures.length > 0) throw failures[0]
  if (size > maxFieldBytes) throw tooLarge()
  return { values: collect(pairs), files, fileErrors, unknownKinds }
}
