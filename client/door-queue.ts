// What was tapped and not yet sent: kept on the device until the server has answered for it.
export interface Tap {
  /** Of this device. */
  key: string
  participant?: string
  code?: string
  at: string
  how: 'qr' | 'name'
}

/** What the server says of one tap: who came in, or why not. */
export interface Told {
  participant?: string
  name?: string
  why?: string
}

export type Sent = 'nothing' | 'sent' | 'offline' | 'signed-out'

const most = 200

const isTaps = (kept: unknown): kept is Tap[] =>
  Array.isArray(kept) && kept.every((one) => typeof one?.key === 'string' && typeof one.at === 'string')
const isAnswer = (given: unknown): given is { told: Told[] } =>
  typeof given === 'object' && given !== null && 'told' in given && Array.isArray(given.told)

/** The queue of one session's door. `to`: where it is sent. */
export function queueTo(to: string) {
  const place = `door:${to}`
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
  return {
    all: kept,
    drop,
    add: (tap: Omit<Tap, 'key' | 'at'>): void =>
      keep([...kept(), { ...tap, key: crypto.randomUUID(), at: new Date().toISOString() }]),

    /** Sends the oldest; what was answered leaves the queue. */
    async send(hear: (tap: Tap, told: Told) => void): Promise<Sent> {
      const taps = kept().slice(0, most)
      if (taps.length === 0) return 'nothing'
      const body = new URLSearchParams({ taps: JSON.stringify(taps) })
      const answer = await fetch(to, { method: 'POST', body, redirect: 'manual' }).catch(() => null)
      if (answer === null || answer.status >= 500) return 'offline'
      const given: unknown = answer.ok ? await answer.json().catch(() => null) : null
      if (!isAnswer(given)) return 'signed-out'
      drop(taps)
      for (const [i, tap] of taps.entries()) hear(tap, given.told[i] ?? {})
      return 'sent'
    },
  }
}
