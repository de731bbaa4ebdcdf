// Uploaded files: streamed to disk, recognised by their content, acknowledged with a receipt.
import type { Readable } from 'node:stream'

/** What the sender gets back: proof of exactly what arrived. */
export interface StoredFile {
  id: string
  name: string
  type: string
  bytes: number
  sha256: string
  /** Pages of a PDF; null for what has none. */
  pages: number | null
}

export interface Files {
  /** Streams one upload to disk. Throws a Refusal when it is too large or of a kind that is not accepted. */
  receive(stream: Readable, name: string): Promise<StoredFile>
  open(file: { sha256: string }): Readable
  /** Where the bytes are, for importers that read by path. */
  pathOf(file: { sha256: string }): string
}
