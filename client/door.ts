// The door's page on a telephone: a tap counts at once, also without a connection, and the other helpers' taps appear.
import { v7 } from 'uuid'
import { answersIn } from './door-answers.ts'
import { queueTo, type Told, type Word } from './door-queue.ts'
import { addGuest, folded, guestIn, guestsIn, type Live, mark } from './door-rows.ts'
import { scanInto } from './door-scan.ts'
import { keepForOffline } from './keep-for-offline.ts'

const isLive = (given: unknown): given is Live & { now: string } =>
  typeof given === 'object' && given !== null && 'in' in given && 'present' in given

const pollEvery = 7000
/** Whoever is waited for longer than this has gone on to somebody else. */
const slow = 10_000
const clock = (at: Date) =>
  at.toLocaleTimeString('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' })
async function hashOf(code: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
/** The last part of a ticket's address. */
const codeOf = (text: string) => text.split(/[?#]/)[0]?.split('/').filter(Boolean).at(-1) ?? ''

export function openDoor(door: HTMLElement): void {
  const words = door.dataset
  const part = (name: string) => door.querySelector<HTMLElement>(`[data-${name}]`)
  const guests = () => guestsIn(door)
  const queue = queueTo(words['door'] ?? '')
  const { say, keep } = answersIn(part('said'), part('late'), words['door'] ?? '')
  let live: Live = {
    present: Number(part('present')?.textContent),
    expected: Number(part('expected')?.textContent),
    walkIns: Number(part('walk-ins')?.textContent),
    in: Object.fromEntries(
      guests()
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
  // A device's clock may be wrong; the server's decides which of two words is the later.
  let ahead = Number(localStorage.getItem('door-ahead'))
  const time = () => new Date(Date.now() - ahead)
  const measure = (from: number, to: number, now: number) => {
    const by = (from + to) / 2 - now
    if (to - from > 2000 || Math.abs(by - ahead) < 5000) return
    ahead = by
    localStorage.setItem('door-ahead', String(by))
  }

  const named = (text = '', name = '') => text.replace('{name}', () => name)
  const nameOf = ({ participant, walk_in }: Word) => guestIn(door, participant)?.dataset['name'] ?? walk_in?.['name']
  /** One more word of this device, as the server will see it. */
  const hearOwn = (all: Live, { participant: id, at, undo }: Word) => {
    if (id === undefined || id in all.in !== (undo === true)) return
    all[guestIn(door, id)?.dataset['walkIn'] === undefined ? 'present' : 'walkIns'] += undo ? -1 : 1
    if (undo) delete all.in[id]
    else all.in[id] = clock(new Date(at))
  }
  /** What the server knows, and what waits here to be sent. */
  const draw = () => {
    const unsent = queue.all()
    for (const { participant, walk_in } of unsent) if (participant && walk_in) addGuest(door, participant, walk_in)
    const seen = structuredClone(live)
    for (const word of unsent) hearOwn(seen, word)
    for (const guest of guests()) mark(guest, seen.in[guest.dataset['guest'] ?? ''])
    for (const all of door.querySelectorAll<HTMLElement>('button[name=group]'))
      all.hidden = (all.closest('.door-group')?.querySelectorAll('[data-guest]:not(.in)').length ?? 0) < 2
    const figures = { present: seen.present, expected: seen.expected, 'walk-ins': seen.walkIns }
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

  const hear = (word: Word, { participant, name, note, why }: Told) => {
    answers += 1
    if (participant !== undefined) {
      hearOwn(live, { ...word, participant })
      remember()
    }
    const done = named(words[word.undo ? 'undone' : 'came'], name)
    if (participant !== undefined && note === undefined) return say('success', done)
    const late = time().getTime() - Date.parse(word.at) > slow
    const no = why ?? words['unread'] ?? ''
    if (participant === undefined && !late && !word.walk_in) return say('error', no)
    const at = clock(new Date(word.at))
    const about = named(words['about'], nameOf(word) ?? words['ticket']).replace('{time}', at)
    keep(participant === undefined ? `${about}${no}` : `${at}　${done}　${note}`)
  }
  let answers = 0
  let sending = false
  const send = async () => {
    if (sending) return
    sending = true
    const hasNew = queue.all().some(({ walk_in }) => walk_in)
    const how = await queue.send(hear)
    // The kept page is to list them as well.
    if (how === 'sent' && hasNew) void keepForOffline('door')
    sending = false
    if (how !== 'nothing') offline = how === 'offline'
    if (how === 'signed-out') say('error', words['signIn'])
    if (how === 'refused') say('error', words['refused'])
    draw()
    if ((how === 'sent' || how === 'again') && queue.all().length > 0) void send()
  }
  const poll = async () => {
    const [asked, before] = [Date.now(), answers]
    const answer = await fetch(words['live'] ?? '', { redirect: 'manual' }).catch(() => null)
    offline = answer === null || answer.status >= 500
    const given: unknown = answer?.ok ? await answer.json().catch(() => null) : null
    if (isLive(given)) {
      measure(asked, Date.now(), Date.parse(given.now))
      // What was answered meanwhile is newer.
      if (answers === before) live = given
    }
    if (offline) recall()
    else remember()
    draw()
    if (!offline) await send()
  }

  const add = (word: Omit<Word, 'key' | 'at'>) => {
    queue.add({ ...word, at: time().toISOString() })
    draw()
    void send()
  }
  const tap = (guest: HTMLElement, how: 'qr' | 'name') => {
    const { guest: participant = '', name } = guest.dataset
    if (guest.classList.contains('in')) return say('info', named(words['already'], name))
    say('success', named(words['came'], name))
    add({ participant, how })
  }
  const walkIn = (form: HTMLFormElement) => {
    const typed = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()] as const)
    const walk_in = { ...Object.fromEntries(typed), id: v7() }
    form.reset()
    form.closest('details')?.removeAttribute('open')
    add({ participant: walk_in.id, how: 'walk-in', walk_in })
    const row = guestIn(door, walk_in.id)
    say('success', named(words['came'], row?.dataset['name']))
    row?.scrollIntoView({ block: 'center' })
  }
  const scanned = async (text: string) => {
    const code = codeOf(text)
    const hash = await hashOf(code)
    const guest = guests().find(({ dataset }) => dataset['hash'] === hash)
    const why = guest?.dataset['why']
    if (guest && why === undefined) return tap(guest, 'qr')
    if (offline && why !== undefined) return say('error', why)
    // The list may be older than the ticket: the server says which it is.
    if (offline) say('info', words['unknown'])
    add({ code, how: 'qr' })
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
    const newName = event.target.elements.namedItem('name')
    if (newName instanceof HTMLInputElement && newName.value.trim() !== '') {
      event.preventDefault()
      return walkIn(event.target)
    }
    if (!(by instanceof HTMLButtonElement)) return
    if (by.name === 'group') {
      event.preventDefault()
      for (const guest of by.closest('.door-group')?.querySelectorAll<HTMLElement>('[data-guest]:not(.in)') ?? [])
        tap(guest, 'name')
      return
    }
    const guest = guestIn(door, by.value)
    if (guest === undefined) return
    event.preventDefault()
    if (by.closest('[data-undo]') === null) return tap(guest, 'name')
    say('info', named(words['undone'], guest.dataset['name']))
    add({ participant: by.value, how: 'name', undo: true })
  })
  const search = door.querySelector<HTMLInputElement>('input[type=search]')
  search?.addEventListener('input', () => {
    const q = folded(search.value)
    for (const guest of guests()) guest.hidden = !(guest.dataset['find'] ?? '').includes(q)
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
