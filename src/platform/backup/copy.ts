// COPY in both directions, as streams over one connection: the database's own bytes, never held whole in memory.
import { Readable, Writable } from 'node:stream'
import type { Client, Connection, Submittable } from 'pg'

declare module 'pg' {
  /** What its connection has beyond its published types. */
  interface Connection {
    sendCopyFromChunk(chunk: Buffer): void
    endCopyFrom(): void
  }
}

class CopyOut extends Readable implements Submittable {
  rows = 0
  readonly #text: string
  #connection: Connection | undefined
  constructor(text: string) {
    super()
    this.#text = text
  }
  submit(connection: Connection): void {
    this.#connection = connection
    connection.query(this.#text)
  }
  override _read(): void {
    this.#connection?.stream.resume()
  }
  handleCopyData({ chunk }: { chunk: Buffer }): void {
    // The chunk lies in the connection's own buffer, which is used again.
    if (!this.push(Buffer.from(chunk))) this.#connection?.stream.pause()
  }
  /** `COPY 12` */
  handleCommandComplete({ text }: { text: string }): void {
    this.rows = Number(text.split(' ')[1])
  }
  handleReadyForQuery(): void {
    this.push(null)
    // Nobody reads on after the end; the next query needs a connection that is awake.
    this.#connection?.stream.resume()
  }
  handleError(error: Error): void {
    this.destroy(error)
    this.#connection?.stream.resume()
  }
}

class CopyIn extends Writable implements Submittable {
  readonly #text: string
  #connection: Connection | undefined
  #opened: () => void = () => {}
  #ended: (error?: Error | null) => void = () => {}
  constructor(text: string) {
    super()
    this.#text = text
  }
  submit(connection: Connection): void {
    this.#connection = connection
    connection.query(this.#text)
  }
  override _construct(done: () => void): void {
    this.#opened = done
  }
  handleCopyInResponse(): void {
    this.#opened()
  }
  override _write(chunk: Buffer, _: BufferEncoding, done: () => void): void {
    this.#connection?.sendCopyFromChunk(chunk)
    if (this.#connection?.stream.writableNeedDrain) this.#connection.stream.once('drain', done)
    else done()
  }
  override _final(done: (error?: Error | null) => void): void {
    this.#ended = done
    this.#connection?.endCopyFrom()
  }
  handleCommandComplete(): void {}
  handleReadyForQuery(): void {
    this.#ended()
  }
  handleError(error: Error): void {
    this.destroy(error)
  }
}

/** `copy … to stdout`: its bytes, and in the end the count of its rows. Read it to the end before the next query. */
export const copyOut = (client: Client, text: string): Readable & { rows: number } => client.query(new CopyOut(text))

/** `copy … from stdin`: write the bytes, end it, wait for `finish`. */
export const copyIn = (client: Client, text: string): Writable => client.query(new CopyIn(text))
