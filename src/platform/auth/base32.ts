const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Text in base32 (RFC 4648) without padding, as authenticator apps read a key. */
export function base32(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return bits.replaceAll(/.{1,5}/g, (five) => alphabet.charAt(Number.parseInt(five.padEnd(5, '0'), 2)))
}
