// SHA-256 and HMAC of the Web Cryptography API: the same code in Node and in the visitor's browser.
const { subtle } = globalThis.crypto
const text = new TextEncoder()

export const bytesOf = (value: string): Uint8Array<ArrayBuffer> => text.encode(value)

const digits = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

export const toHex = (bytes: ArrayBuffer | Uint8Array): string => {
  let hex = ''
  for (const byte of new Uint8Array(bytes)) hex += digits[byte]
  return hex
}

export const fromHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

export const sha256 = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  toHex(await subtle.digest('SHA-256', bytes))

export function concat(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** HMAC-SHA-256 of texts under one key, as bytes. */
export async function signer(key: Uint8Array<ArrayBuffer>): Promise<(message: string) => Promise<Uint8Array>> {
  const imported = await subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return async (message) => new Uint8Array(await subtle.sign('HMAC', imported, bytesOf(message)))
}
