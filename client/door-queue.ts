// What was tapped and not yet sent: kept on the device until the server has answered for it.
/** Who is there, by name (`participant`) or ticket (`code`); with `undo`, who is not; with `walk_in`, who had not applied. */
export interface Word {
  /** Of this device. */
  key: string
  participant?: string
  code?: string
  at: string
  how: 'qr' | 'name' | 'walk-in'
  undo?: true
  /** The form as it was filled in; its `id` is `participant`. */
  walk_in?: Record<string, string>
}

/** What the server says of one word: whom it is about, or why not. Neither: it could not read it. */
export interface Told {
  participant?: string
  name?: string
  /** What else whoever is at the door should know. */
  note?: string
  why?: string
}

/** `again`: not all at once; `refused`: not from this account, and kept. */
export type Sent = 'nothing' | 'sent' | 'again' | 'offline' | 'signed-out' | 'refused'

const most = 200
/** A QR code may say anything; a ticket's is short. */
const longest = 200

/** What is wrong may be one of the words, and not the connection or the account. */
const isOfTheWords = (status: number): boolean => [400, 413, 422, 500].includes(status)
const isAway = (status: number): boolean => status >= 500 || status === 408 || status === 429
const isSignedOut = ({ type, status }: Response): boolean =>
  type === 'opaqueredirect' || status === 401 || (status >= 300 && status < 400)

const isWords = (kept: unknown): kept is Word[] =>
  Array.isArray(kept) && kept.every((one) => typeof one?.key === 'string' && typeof one.at === 'string')
const isAnswer = (given: unknown): given is { told: Told[] } =>
  typeof given === 'object' && given !== null && 'told' in given && Array.isArray(given.told)

/** The queue of one session's door. `to`: where it is sent. */
export function queueTo(to: string) {
  const place = `door:${to}`
  let size = most
  const kept = (): Word[] => {
    const words: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return isWords(words) ? words : []
  }
  const keep = (words: readonly Word[]): void => {
    if (words.length === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(words))
  }
  const drop = (gone: readonly Word[]): void => {
    const keys = new Set(gone.map(({ key }) => key))
    keep(kept().filter(({ key }) => !keys.has(key)))
  }
  /** One by one, so that a word that cannot be taken holds up no other: it leaves, or goes behind them with all that is said of the same person. */
  const apart = (words: readonly Word[], status: number, hear: (word: Word, told: Told) => void): Sent => {
    size = 1
    const [word] = words
    if (words.length > 1 || word === undefined) return 'again'
    if (status === 500) {
      const isOfSame = (one: Word) => one.participant === word.participant && one.code === word.code
      keep([...kept().filter((one) => !isOfSame(one)), ...kept().filter(isOfSame)])
      return 'offline'
    }
    drop(words)
    hear(word, {})
    return 'again'
  }
  return {
    all: kept,
    add: ({ code, ...word }: Omit<Word, 'key'>): void =>
      keep([...kept(), { ...word, ...(code && { code: code.slice(0, longest) }), key: crypto.randomUUID() }]),

    /** Sends the oldest; what was answered leaves the queue. */
    async send(hear: (word: Word, told: Told) => void): Promise<Sent> {
      const words = kept().slice(0, size)
      if (words.length === 0) return 'nothing'
      const body = new URLSearchParams({ taps: JSON.stringify(words) })
      const answer = await fetch(to, { method: 'POST', body, redirect: 'manual' }).catch(() => null)
      if (answer === null) return 'offline'
      if (isSignedOut(answer)) return 'signed-out'
      if (isOfTheWords(answer.status)) return apart(words, answer.status, hear)
      if (isAway(answer.status)) return 'offline'
      if (!answer.ok) return 'refused'
      // A page of the hotel's own network answers, too.
      const given: unknown = await answer.json().catch(() => null)
      if (!isAnswer(given)) return 'offline'
      size = Math.min(most, size * 2)
      drop(words)
      for (const [i, word] of words.entries()) hear(word, given.told[i] ?? {})
      return 'sent'
    },
  }
}
