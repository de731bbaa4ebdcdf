// Where the bytes of files lie: whole, under their hash, never changed. On disk, or behind an S3 interface.
import type { Readable } from 'node:stream'

export interface Bytes {
  /** Takes a complete local file over, or a copy of it; the file may be gone afterwards. */
  put(path: string, sha256: string): Promise<void>
  open(sha256: string): Promise<Readable>
  /** A local path to them while `run` runs, for what reads by path. */
  withPath<T>(sha256: string, run: (path: string) => Promise<T>): Promise<T>
  /** The hashes of all that came before this moment, in portions. */
  older(before: Date): AsyncIterable<string[]>
  /** Deletes them, unless they came anew since `before`. True when they are gone. */
  remove(sha256: string, before: Date): Promise<boolean>
}

export const isHash = (name: string): boolean => /^[0-9a-f]{64}$/.test(name)
