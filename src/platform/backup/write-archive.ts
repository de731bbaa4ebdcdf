// The whole installation in one archive: what it holds first, then tables in parts, then files, then the proofs.
//   begin.json · tables/public.person/000001.gz … · files/ab12… · end.json
import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Bytes } from '#platform/files/bytes.ts'
import { listMunicipalities } from './catalog.ts'
import { atOneMoment, describeDatabase, readTable, type Snapshot, type TableProof } from './read.ts'
import { tarEnd, tarHeader, tarPadding } from './tar.ts'

const compress = promisify(gzip)
/** A part's size must be known before it is written: so much is held in memory at once. */
const partBytes = 4 * 1024 * 1024

export interface Begin extends Snapshot {
  format: 1
  version: string
  at: string
}

export interface End {
  tables: TableProof[]
  /** Files that were deleted, with their receipts, while the back-up ran. */
  gone: string[]
}

function tarWriter(out: Writable, at: Date) {
  const write = async (bytes: Buffer) => {
    if (!out.write(bytes)) await once(out, 'drain')
  }
  const put = async (name: string, bytes: Buffer) => {
    for (const part of [tarHeader(name, bytes.length, at), bytes, tarPadding(bytes.length)]) await write(part)
  }
  return {
    put,
    putJson: (name: string, value: unknown) => put(name, Buffer.from(`${JSON.stringify(value, null, 1)}\n`)),
    async putStream(name: string, bytes: number, content: Readable) {
      await write(tarHeader(name, bytes, at))
      for await (const part of content) await write(part)
      await write(tarPadding(bytes))
    },
    end: () => write(tarEnd),
  }
}

/** Gathers small parts into larger ones and puts each, compressed, under the table's name. */
function tableParts(tar: ReturnType<typeof tarWriter>, name: string) {
  let held: Buffer[] = []
  let size = 0
  let count = 0
  const flush = async () => {
    if (size === 0) return
    count += 1
    const whole = Buffer.concat(held, size)
    ;[held, size] = [[], 0]
    await tar.put(`tables/${name}/${String(count).padStart(6, '0')}.gz`, await compress(whole))
  }
  const hand = async (part: Buffer) => {
    held.push(part)
    size += part.length
    if (size >= partBytes) await flush()
  }
  return { hand, flush }
}

interface Source {
  url: string
  bytes: Bytes
  version: string
  now: Date
}

/** Writes the archive of everything as it stands now; others go on working. */
export function writeArchive({ url, bytes, version, now }: Source, out: Writable): Promise<End & { files: number }> {
  const tar = tarWriter(out, now)
  return atOneMoment(url, async (client) => {
    const snapshot = await describeDatabase(client)
    const begin: Begin = { format: 1, version, at: now.toISOString(), ...snapshot }
    await tar.putJson('begin.json', begin)
    const municipalities = await listMunicipalities(client)
    const end: End = { tables: [], gone: [] }
    for (const table of snapshot.tables) {
      const { hand, flush } = tableParts(tar, table.name)
      end.tables.push(await readTable(client, table, municipalities, hand))
      await flush()
    }
    for (const { sha256, size } of snapshot.files) {
      const content = await bytes.open(sha256).catch(() => null)
      if (content === null) end.gone.push(sha256)
      else await tar.putStream(`files/${sha256}`, size, content)
    }
    await tar.putJson('end.json', end)
    await tar.end()
    return { ...end, files: snapshot.files.length - end.gone.length }
  })
}
