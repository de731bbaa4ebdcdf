// How far a draw is, and why a step is not possible now. Pure.
import type { Phrase } from '#platform/i18n/index.ts'
import { type GivenEntry, readEntry } from './algorithm/entry.ts'
import type { Proof } from './algorithm/run.ts'
import type { Summary } from './tables.ts'

interface Dated {
  frozen_at: Date | null
  drawn_at: Date | null
}

interface Closing {
  closes_at: Date | null
  state: string
}

/** `open`: applications come in; `closed`: they are over, the list is still ours to check. */
export type Stage = 'open' | 'closed' | 'frozen' | 'drawn'

export function stageOf({ closes_at }: Closing, { frozen_at, drawn_at }: Dated, now: Date): Stage {
  if (drawn_at !== null) return 'drawn'
  if (frozen_at !== null) return 'frozen'
  return closes_at !== null && now > closes_at ? 'closed' : 'open'
}

/** How long ago, in whole hours and from a day on in days. */
export function sinceClosing(closes_at: Date, now: Date): Phrase {
  const hours = Math.floor((now.getTime() - closes_at.getTime()) / 3_600_000)
  if (hours < 1) return { ja: '締切から1時間以内', en: 'closed within the hour' }
  if (hours < 24) return { ja: `締切から${hours}時間`, en: `closed ${hours} ${hours === 1 ? 'hour' : 'hours'} ago` }
  const days = Math.floor(hours / 24)
  return { ja: `締切から${days}日`, en: `closed ${days} ${days === 1 ? 'day' : 'days'} ago` }
}

const frozen: Phrase = { ja: '名簿はもう確定しています。', en: 'The list is frozen already.' }
const drawn: Phrase = { ja: '抽選はもう終わっています。', en: 'The draw has been run already.' }
const early: Phrase = {
  ja: '受付の期間が終わってから、名簿を確定できます。',
  en: 'The list can be frozen once applications are closed.',
}
const notYet: Phrase = { ja: '先に名簿を確定してください。', en: 'Please freeze the list first.' }
const off: Phrase = {
  ja: '公開中の催しだけ、抽選できます。この催しは中止または終了しています。',
  en: 'Only a published event can be drawn. This one was cancelled or is over.',
}

export function whyNotFreeze(event: Closing, draw: Dated, now: Date): Phrase | null {
  const stage = stageOf(event, draw, now)
  if (stage === 'drawn') return drawn
  if (stage === 'frozen') return frozen
  if (event.state !== 'published') return off
  return stage === 'open' ? early : null
}

export function whyNotRun(event: Closing, draw: Dated): Phrase | null {
  if (draw.drawn_at !== null) return drawn
  if (event.state !== 'published') return off
  return draw.frozen_at === null ? notYet : null
}

export const whyNotOverride = (event: Closing, draw: Dated): Phrase | null =>
  draw.drawn_at !== null ? drawn : draw.frozen_at !== null ? frozen : event.state === 'published' ? null : off

/** The frozen lines, each with the reason that belongs to it. */
export const entriesIn = (list: string, reasons: Readonly<Record<string, string>>): GivenEntry[] =>
  list
    .split('\n')
    .filter((line) => line !== '')
    .map((line, i) => {
      const entry = readEntry(JSON.parse(line), { ja: `名簿の${i + 1}件目`, en: `entry ${i + 1}` })
      const reason = reasons[entry.receipt]
      return entry.override === undefined || reason === undefined ? entry : { ...entry, reason }
    })

interface TicketLike {
  id: string
  label: string
  seats: number | null
  taken: number
}

/** A draw knows reserved seats, not kinds of tickets with seats of their own: it must not give more of one than there are. */
export function whyTicketsStand(
  tickets: readonly TicketLike[],
  listed: readonly { ticket: string | null; entry: { size: number } }[],
): Phrase | null {
  const short = tickets.find(({ id, seats, taken }) => {
    const wanted = listed.filter(({ ticket }) => ticket === id).reduce((sum, { entry }) => sum + entry.size, 0)
    return seats !== null && wanted > seats - taken
  })
  if (short === undefined) return null
  return {
    ja: `種別「${short.label}」の応募が、その種別の席より多くなっています。抽選では種別ごとの席を守れません。催しを直して、種別の席数を空欄にしてください。`,
    en: `More people want “${short.label}” than it has seats. A draw cannot keep to the seats of a kind of ticket: please edit the event and leave them empty.`,
  }
}

/** Whoever knows the list could wait for the lottery that suits them: what was announced is used, or everybody reads why not. */
export const whyNotSource = (
  announced: string | null,
  { beacon_source, beacon_reason }: { beacon_source: string; beacon_reason: string },
): Phrase | null =>
  beacon_source === announced || beacon_reason !== ''
    ? null
    : {
        ja: '予告した出どころと違います。使えなかった理由を書いてください（公開されます）。',
        en: 'This is not the announced source. Please say why that one could not be used; everybody will read it.',
      }

interface Group {
  receipt: string
  size: number
}

/** Seats are drawn for as many people as stand in the list: a group that is larger by now would take those of others. */
export function whyGroupsStand(applied: readonly Group[], entries: readonly Group[]): Phrase | null {
  const sizes = new Map(entries.map(({ receipt, size }) => [receipt, size]))
  const grown = applied.find(({ receipt, size }) => size > (sizes.get(receipt) ?? size))
  if (grown === undefined) return null
  return {
    ja: `受付番号「${grown.receipt}」の人数が、名簿を確定したときより多くなっています。人数を戻すか、その申込みを取り消してから、もう一度お試しください。`,
    en: `The group ${grown.receipt} is larger than when the list was frozen. Please restore its size or cancel it, and try again.`,
  }
}

export const summaryOf = ({ secret, seed, entries, admitted, waiting, overrides }: Proof): Summary => ({
  secret,
  seed,
  groups: entries.length,
  people: entries.reduce((sum, { size }) => sum + size, 0),
  admitted: admitted.length,
  waiting: waiting.length,
  overrides,
})

/** A reason is published: it must not say who it is. */
export function whoIsNamed(reason: string, names: readonly string[]): Phrase | null {
  const parts = names
    .flatMap((name) => [name.replaceAll(/\s/g, ''), ...name.split(/\s+/)])
    .filter((part) => part.length > 1)
  if (!parts.some((part) => reason.includes(part))) return null
  return {
    ja: '理由は公開されます。名前を書かずに、理由だけを書いてください。',
    en: 'The reason is published: please give it without a name.',
  }
}
