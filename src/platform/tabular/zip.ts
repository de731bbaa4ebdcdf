// Workbooks are ZIP files. What they say of themselves is not believed: every part is unpacked here, within a limit, and only
// what came out is handed on, in a fresh archive without compression.
import { crc32, inflateRawSync } from 'node:zlib'

interface Part {
  name: Buffer
  content: Buffer
}

const localHeader = 0x04034b50
const directoryEntry = 0x02014b50
const endOfDirectory = 0x06054b50

/** The XML parts, by the central directory. Throws a RangeError for a broken archive, and past `mostBytes` of content. */
export function unpack(zip: Buffer, mostBytes: number): Part[] {
  const end = zip.lastIndexOf('PK\u0005\u0006', zip.length - 22, 'latin1')
  if (end < 0) throw new RangeError('no directory')
  const parts: Part[] = []
  let left = mostBytes
  let at = zip.readUInt32LE(end + 16)
  for (let n = zip.readUInt16LE(end + 10); n > 0; n--) {
    if (zip.readUInt32LE(at) !== directoryEntry) throw new RangeError('no entry')
    const name = zip.subarray(at + 46, at + 46 + zip.readUInt16LE(at + 28))
    if (/\.xml(\.rels)?$/.test(name.toString('latin1'))) {
      const content = contentOf(zip, at, left)
      left -= content.length
      parts.push({ name, content })
    }
    at += 46 + name.length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return parts
}

function contentOf(zip: Buffer, entry: number, mostBytes: number): Buffer {
  const header = zip.readUInt32LE(entry + 42)
  if (zip.readUInt32LE(header) !== localHeader) throw new RangeError('no part')
  const from = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
  const packed = zip.subarray(from, from + zip.readUInt32LE(entry + 20))
  const method = zip.readUInt16LE(entry + 10)
  if (method === 8) return inflateRawSync(packed, { maxOutputLength: Math.max(1, mostBytes) })
  if (method !== 0 || packed.length > mostBytes) throw new RangeError('not read')
  return packed
}

/** An archive that only stores its parts. */
export function pack(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of parts) {
    // Version, flags (UTF-8 names), method 0, no time, checksum, the size twice, the length of the name, nothing extra.
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(0x800, 2)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(content.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(name.length, 22)
    const where = Buffer.alloc(14)
    where.writeUInt32LE(offset, 10)
    bodies.push(number(localHeader), facts, name, content)
    directory.push(number(directoryEntry), Buffer.from([20, 0]), facts, where, name)
    offset += 30 + name.length + content.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, ...directory, number(endOfDirectory), end])
}

function number(value: number): Buffer {
  const four = Buffer.alloc(4)
  four.writeUInt32LE(value)
  return four
}
