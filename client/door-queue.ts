// What was tapped and not yet sent: kept on the device until the server has answered for it.
export interface Tap {
  /** Of this device. */
  key: string
  participant?: string
  code?: string
  at: string
  how: 'qr' | 'name'
}

/** What the server says of one tap: who came in, or why not. Neither: it could not read it. */
export interface Told {
  participant?: string
  name?: string
  why?: string
}

/** `again`: not all at once; `refused`: not from this account, and kept. */
export type Sent = 'nothing' | 'sent' | 'again' | 'offline' | 'signed-out' | 'refused'

const most = 200
/** A QR code may say anything; a ticket's is short. */
const longest = 200

/** What is wrong may be one of the taps, and not the connection or the account. */
const isOfTheTaps = (status: number): boolean => [400, 413, 422, 500].includes(status)
const isAway = (status: number): boolean => status >= 500 || status === 408 || status === 429
const isSignedOut = ({ type, status }: Response): boolean =>
  type === 'opaqueredirect' || status === 401 || (status >= 300 && status < 400)

const isTaps = (kept: unknown): kept is Tap[] =>
  Array.isArray(kept) && kept.every((one) => typeof one?.key === 'string' && typeof one.at === 'string')
const isAnswer = (given: unknown): given is { told: Told[] } =>
  typeof given === 'object' && given !== null && 'told' in given && Array.isArray(given.told)

/** The queue of one session's door. `to`: where it is sent. */
export function queueTo(to: string) {
  const place = `door:${to}`
  let size = most
  const kept = (): Tap[] => {
    const taps: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return isTaps(taps) ? taps : []
  }
  const keep = (taps: readonly Tap[]): void => {
    if (taps.length === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(taps))
  }
  const drop = (gone: readonly Tap[]): void => {
    const keys = new Set(gone.map(({ key }) => key))
    keep(kept().filter(({ key }) => !keys.has(key)))
  }
  /** One by one, so that a tap that cannot be taken holds up no other: it leaves, or goes behind them. */
  const apart = (taps: readonly Tap[], status: number, hear: (tap: Tap, told: Told) => void): Sent => {
    size = 1
    const [tap] = taps
    if (taps.length > 1 || tap === undefined) return 'again'
    drop(taps)
    if (status === 500) keep([...kept(), tap])
    else hear(tap, {})
    return status === 500 ? 'offline' : 'again'
  }
  return {
    all: kept,
    drop,
    add: ({ code, ...tap }: Omit<Tap, 'key' | 'at'>): void =>
      keep([
        ...kept(),
        {
          ...tap,
          ...(code && { code: code.slice(0, longest) }),
          key: crypto.randomUUID(),
          at: new Date().toISOString(),
        },
      ]),

    /** Sends the oldest; what was answered leaves the queue. */
    async send(hear: (tap: Tap, told: Told) => void): Promise<Sent> {
      const taps = kept().slice(0, size)
      if (taps.length === 0) return 'nothing'
      const body = new URLSearchParams({ taps: JSON.stringify(taps) })
      const answer = await fetch(to, { method: 'POST', body, redirect: 'manual' }).catch(() => null)
      if (answer === null) return 'offline'
      if (isSignedOut(answer)) return 'signed-out'
      if (isOfTheTaps(answer.status)) return apart(taps, answer.status, hear)
      if (isAway(answer.status)) return 'offline'
      if (!answer.ok) return 'refused'
      // A page of the hotel's own network answers, too.
      const given: unknown = await answer.json().catch(() => null)
      if (!isAnswer(given)) return 'offline'
      size = Math.min(most, size * 2)
      drop(taps)
      for (const [i, tap] of taps.entries()) hear(tap, given.told[i] ?? {})
      return 'sent'
    },
  }
}
