// An archive put back: the tables into an empty database, the files to where files lie, everything compared with its proof.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { Bytes } from '#platform/files/bytes.ts'
import { newId } from '#platform/id.ts'
import { type Filling, fillDatabase, RestoreError } from './fill.ts'
import type { Snapshot } from './read.ts'
import { readTar } from './tar.ts'
import type { Begin, End } from './write-archive.ts'

const decompress = promisify(gunzip)

interface Target {
  url: string
  bytes: Bytes
  /** A folder for a file on its way. */
  folder: string
  /** Brings the empty database to where the copy's was. */
  prepare(snapshot: Snapshot): Promise<void>
}

/** One file, only if its bytes are what its name says. */
async function putFile({ bytes, folder }: Target, sha256: string, content: AsyncGenerator<Buffer>): Promise<void> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, `incoming-${newId()}`)
  const hash = createHash('sha256')
  try {
    await pipeline(Readable.from(hashed(content, hash)), createWriteStream(path, { mode: 0o600, flush: true }))
    if (hash.digest('hex') !== sha256) throw new RestoreError(`The file ${sha256} has other bytes`)
    await bytes.put(path, sha256)
  } finally {
    await rm(path, { force: true })
  }
}

async function* hashed(
  content: AsyncGenerator<Buffer>,
  hash: { update(part: Buffer): unknown },
): AsyncGenerator<Buffer> {
  for await (const part of content) {
    hash.update(part)
    yield part
  }
}

const whole = async (content: AsyncGenerator<Buffer>): Promise<Buffer> => Buffer.concat(await Array.fromAsync(content))

async function readBegin(content: AsyncGenerator<Buffer>): Promise<Begin> {
  const begin: Begin = JSON.parse((await whole(content)).toString('utf8'))
  if (begin.format !== 1) throw new RestoreError('This archive is of a newer form: restore with the newer version')
  return begin
}

export interface Restored extends End {
  begin: Begin
  files: number
}

/** Throws a RestoreError and leaves the tables as they were when anything is missing or not as it was. */
export async function readArchive(archive: Readable, target: Target): Promise<Restored> {
  let filling: Filling | null = null
  let begin: Begin | null = null
  let end: End | null = null
  let files = 0
  try {
    for await (const { name, content } of readTar(archive)) {
      const [kind, of = ''] = name.split('/')
      if (name === 'begin.json') {
        begin = await readBegin(content)
        await target.prepare(begin)
        filling = await fillDatabase(target.url, begin)
      } else if (filling === null) throw new RestoreError('This is no archive of machiport backup')
      else if (kind === 'tables') await filling.take(of, await decompress(await whole(content)))
      else if (kind === 'files') {
        await putFile(target, of, content)
        files += 1
      } else if (name === 'end.json') end = JSON.parse((await whole(content)).toString('utf8'))
    }
    if (filling === null || begin === null || end === null) throw new RestoreError('The archive has no end')
    if (files + end.gone.length !== begin.files.length) throw new RestoreError('Files are missing in the archive')
    await filling.finish(end.tables)
    return { begin, ...end, files }
  } finally {
    await filling?.abandon()
  }
}
