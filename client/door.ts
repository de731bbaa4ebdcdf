// The door's page on a telephone: a tap counts at once, also without a connection, and the other helpers' taps appear.
import { queueTo, type Told } from './door-queue.ts'
import { scanInto } from './door-scan.ts'
import { keepForOffline } from './keep-for-offline.ts'

interface Live {
  present: number
  expected: number
  walkIns: number
  /** Who is there, since when. */
  in: Record<string, string>
}
const isLive = (given: unknown): given is Live =>
  typeof given === 'object' && given !== null && 'in' in given && 'present' in given

const pollEvery = 7000
const clock = (at: Date) =>
  at.toLocaleTimeString('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' })
const folded = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .toLowerCase()
    .replace(/\s/g, '')

async function hashOf(code: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
/** The last part of a ticket's address. */
const codeOf = (text: string) => text.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? ''

export function openDoor(door: HTMLElement): void {
  const words = door.dataset
  const part = (name: string) => door.querySelector<HTMLElement>(`[data-${name}]`)
  const guests = [...door.querySelectorAll<HTMLElement>('[data-guest]')]
  const guestOf = (id: string | undefined) => guests.find(({ dataset }) => dataset['guest'] === id)
  const queue = queueTo(words['door'] ?? '')
  let live: Live = {
    present: Number(part('present')?.textContent),
    expected: Number(part('expected')?.textContent),
    walkIns: Number(part('walk-ins')?.textContent),
    in: Object.fromEntries(
      guests
        .filter((guest) => guest.classList.contains('in'))
        .map((guest) => [guest.dataset['guest'] ?? '', guest.querySelector('[data-at]')?.textContent ?? '']),
    ),
  }
  // The page may have been kept a while ago: what was last heard is newer.
  const heard = `heard:${words['live'] ?? ''}`
  const remember = () => localStorage.setItem(heard, JSON.stringify(live))
  const recall = () => {
    const last: unknown = JSON.parse(localStorage.getItem(heard) ?? 'null')
    if (isLive(last)) live = last
  }
  let offline = false

  const say = (kind: 'success' | 'error' | 'info', text = '') => {
    const [notice, body] = [document.createElement('div'), document.createElement('div')]
    notice.className = `notice ${kind}`
    body.className = 'notice-body'
    body.textContent = text
    notice.append(body)
    part('said')?.replaceChildren(notice)
  }
  const named = (text = '', guest?: { name?: string | undefined }) => text.replace('{name}', guest?.name ?? '')

  const mark = (guest: HTMLElement, at: string | undefined) => {
    guest.classList.toggle('in', at !== undefined)
    for (const [name, shown] of [['in', at !== undefined], ['undo', at !== undefined], ['tap', at === undefined]] as const) {
      const one = guest.querySelector<HTMLElement>(`[data-${name}]`)
      if (one) one.hidden = !shown
    } // prettier-ignore
    const time = guest.querySelector('[data-at]')
    if (time) time.textContent = at ?? ''
  }
  /** What the server knows, and what waits here to be sent. */
  const draw = () => {
    const unsent = queue.all()
    const here = new Map(Object.entries(live.in))
    for (const { participant, at } of unsent)
      if (participant !== undefined && !here.has(participant)) here.set(participant, clock(new Date(at)))
    for (const guest of guests) mark(guest, here.get(guest.dataset['guest'] ?? ''))
    for (const all of door.querySelectorAll<HTMLElement>('button[name=group]'))
      all.hidden = (all.closest('.door-group')?.querySelectorAll('[data-guest]:not(.in)').length ?? 0) < 2
    const figures = { present: live.present + here.size - Object.keys(live.in).length, expected: live.expected, 'walk-ins': live.walkIns } // prettier-ignore
    for (const [name, value] of Object.entries(figures)) part(name)?.replaceChildren(String(value))
    const waiting = part('queue')
    if (waiting === null) return
    waiting.hidden = unsent.length === 0 && !offline
    waiting.textContent = [
      unsent.length > 0 && words['unsent']?.replace('{n}', String(unsent.length)),
      offline && words['offline'],
    ]
      .filter(Boolean)
      .join('　')
  }

  const hear = (_: unknown, told: Told) => {
    if (told.why !== undefined) say('error', told.why)
    else if (told.participant !== undefined) {
      if (!(told.participant in live.in)) live.present += 1
      live.in[told.participant] ??= clock(new Date())
      remember()
      say('success', named(words['came'], told))
    } else say('error', words['unread'])
  }
  let sending = false
  const send = async () => {
    if (sending) return
    sending = true
    const how = await queue.send(hear)
    sending = false
    if (how !== 'nothing') offline = how === 'offline'
    if (how === 'signed-out') say('error', words['signIn'])
    if (how === 'refused') say('error', words['refused'])
    draw()
    if ((how === 'sent' || how === 'again') && queue.all().length > 0) void send()
  }
  const poll = async () => {
    const answer = await fetch(words['live'] ?? '', { redirect: 'manual' }).catch(() => null)
    offline = answer === null || answer.status >= 500
    const given: unknown = answer?.ok ? await answer.json().catch(() => null) : null
    if (isLive(given)) live = given
    if (offline) recall()
    else remember()
    draw()
    if (!offline) await send()
  }

  const tap = (guest: HTMLElement, how: 'qr' | 'name') => {
    const { guest: participant = '', name } = guest.dataset
    if (guest.classList.contains('in')) return say('info', named(words['already'], { name }))
    queue.add({ participant, how })
    say('success', named(words['came'], { name }))
    draw()
    void send()
  }
  const scanned = async (text: string) => {
    const code = codeOf(text)
    const hash = await hashOf(code)
    const guest = guests.find(({ dataset }) => dataset['hash'] === hash)
    const why = guest?.dataset['why']
    if (guest && why === undefined) return tap(guest, 'qr')
    if (offline && why !== undefined) return say('error', why)
    // The list may be older than the ticket: the server says which it is.
    queue.add({ code, how: 'qr' })
    if (offline) say('info', words['unknown'])
    draw()
    void send()
  }

  // The document's own listener (submit-once.ts) leaves alone what was answered here.
  door.addEventListener('submit', (event) => {
    const by = event.submitter
    if (!(event.target instanceof HTMLFormElement)) return
    const code = event.target.elements.namedItem('code')
    if (code instanceof HTMLInputElement) {
      event.preventDefault()
      void scanned(code.value)
      code.value = ''
      return
    }
    if (!(by instanceof HTMLButtonElement)) return
    if (by.name === 'group') {
      event.preventDefault()
      for (const guest of by.closest('.door-group')?.querySelectorAll<HTMLElement>('[data-guest]:not(.in)') ?? [])
        tap(guest, 'name')
      return
    }
    const guest = guestOf(by.value)
    if (guest === undefined) return
    if (by.closest('[data-undo]') === null) {
      event.preventDefault()
      return tap(guest, 'name')
    }
    const unsent = queue.all().filter(({ participant }) => participant === by.value)
    if (unsent.length === 0 && !offline) return
    event.preventDefault()
    if (unsent.length === 0) return say('error', words['offline'])
    queue.drop(unsent)
    draw()
  })
  const search = door.querySelector<HTMLInputElement>('input[type=search]')
  search?.addEventListener('input', () => {
    const q = folded(search.value)
    for (const guest of guests) guest.hidden = !(guest.dataset['find'] ?? '').includes(q)
    for (const group of door.querySelectorAll<HTMLElement>('.door-group'))
      group.hidden = group.querySelector('[data-guest]:not([hidden])') === null
  })
  addEventListener('online', () => void poll())
  addEventListener('offline', () => {
    offline = true
    draw()
  })
  setInterval(() => void poll(), pollEvery)
  const scan = part('scan')
  const ready = scan ? scanInto(scan, (text) => void scanned(text)) : Promise.resolve()
  // Kept with all that it needs; where the reader could not be loaded, without it.
  void ready.catch(() => {}).then(() => keepForOffline('door'))
  draw()
  void poll()
}
