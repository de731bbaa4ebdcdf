// A form with files: its text is bounded in memory, its files go to disk as they arrive.
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import busboy from 'busboy'
import { Refusal } from '#platform/errors.ts'
import type { StoredFile } from '#platform/files/index.ts'
import { t } from '#platform/i18n/index.ts'
import { collect, type Posted } from './body.ts'
import type { Ctx } from './env.ts'

const broken = () =>
  new Refusal(400, {
    ja: '送信が途中で切れました。前の画面に戻り、もう一度お送りください。',
    en: 'The upload was cut off. Please go back and send it again.',
  })

/** At most `maxFieldBytes` of text and ten files; a refused file becomes a sentence for its field. */
export async function readMultipart(c: Ctx, maxFieldBytes: number): Promise<Posted> {
  const { files: store } = c.var.services
  const pairs: [string, string][] = []
  const files: Record<string, StoredFile> = {}
  const fileErrors: Record<string, string> = {}
  const pending: Promise<void>[] = []
  let size = 0

  const headers = { 'content-type': c.req.header('content-type') ?? '' }
  const parser = busboy({
    headers,
    defParamCharset: 'utf8',
    limits: { fieldSize: maxFieldBytes, files: 10, fields: 2000 },
  })
  parser.on('field', (name, value) => {
    size += value.length
    if (size <= maxFieldBytes) pairs.push([name, value])
  })
  parser.on('file', (name, stream, { filename }) => {
    if (!filename) return void stream.resume()
    pending.push(
      store.receive(stream, filename).then(
        (file) => void (files[name] = file),
        (error: unknown) => {
          stream.resume()
          if (!(error instanceof Refusal)) throw error
          fileErrors[name] = t(error.why)
        },
      ),
    )
  })

  const body = c.req.raw.body
  if (body === null) throw broken()
  await new Promise<void>((done, fail) => {
    parser.once('close', done)
    parser.once('error', () => fail(broken()))
    Readable.fromWeb(body as ReadableStream)
      .once('error', () => fail(broken()))
      .pipe(parser)
  })
  await Promise.all(pending)
  return { values: collect(pairs), files, fileErrors }
}
