// What cannot be read as it stands because fields do not fit each other. What is merely missing is said before submitting.
import { tokyoInstant } from '#platform/calendar/index.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import {
  type PoolCells,
  poolRow,
  poolRows,
  type SessionCells,
  sessionRow,
  sessionRows,
  type TicketCells,
  ticketRow,
  ticketRows,
} from './rows.ts'
import { whyTooHeavy } from './rules.ts'

interface WindowCells {
  opens_on: string | null
  opens_time: string | null
  closes_on: string | null
  closes_time: string | null
}

interface Cells extends WindowCells {
  admission: string | null
}

type Wrong = readonly [input: string, why: Phrase]

/** The first moment; without a time the day's first. */
export const opensAt = ({ opens_on, opens_time }: WindowCells): Date | null =>
  opens_on === null ? null : tokyoInstant(opens_on, opens_time ?? '00:00')

/** The last moment: the whole of the last minute counts; without a time the day's last. */
export const closesAt = ({ closes_on, closes_time }: WindowCells): Date | null =>
  closes_on === null ? null : new Date(tokyoInstant(closes_on, closes_time ?? '23:59').getTime() + 59_999)

const undecided: Phrase = {
  ja: '入力してください。決まっていなければ、この回の行を空欄にしてください',
  en: 'Please fill this in, or leave the whole row empty while it is not settled',
}

const sessionWrong = (form: SessionCells): Wrong[] =>
  sessionRows.flatMap((n): Wrong[] => {
    const { on, from, to, title } = sessionRow(form, n)
    if (on === null && from === null && to === null && title === '') return []
    if (on === null) return [[`session_on_${n}`, undecided]]
    if (from === null) return [[`session_from_${n}`, undecided]]
    if (to === null) return [[`session_to_${n}`, undecided]]
    const late: Phrase = { ja: '始まりより後の時刻にしてください', en: 'Please choose a time after the beginning' }
    return to > from ? [] : [[`session_to_${n}`, late]]
  })

const twice: Phrase = { ja: '同じ名前がもうあります。別の名前にしてください', en: 'This name is already used' }

/** A draw gives seats to groups, whatever their ticket: what it could not keep to is not promised. */
const drawnSeats: Phrase = {
  ja: '抽選では、種別ごとに席を分けられません。空欄にして、必要なら優先枠にしてください',
  en: 'A draw cannot keep seats for a kind of ticket. Please leave this empty, and reserve seats if needed',
}

const ticketWrong = (form: TicketCells & Cells): Wrong[] =>
  ticketRows.flatMap((n): Wrong[] => {
    const { label, price, seats } = ticketRow(form, n)
    if (label === '')
      return price === null && seats === null
        ? []
        : [[`ticket_label_${n}`, { ja: '種別の名前を入力してください', en: 'Please name this ticket' }]]
    if (form.admission === 'draw' && seats !== null) return [[`ticket_seats_${n}`, drawnSeats]]
    return ticketRows.some((m) => m < n && ticketRow(form, m).label === label) ? [[`ticket_label_${n}`, twice]] : []
  })

const poolWrong = (form: PoolCells): Wrong[] =>
  poolRows.flatMap((n): Wrong[] => {
    const { name, who, seats } = poolRow(form, n)
    if (name === '' && who === null && seats === null) return []
    if (name === '') return [[`pool_name_${n}`, { ja: '優先枠の名前を入力してください', en: 'Please name it' }]]
    if (who === null)
      return [[`pool_who_${n}`, { ja: 'だれのための枠かを選んでください', en: 'Please choose for whom' }]]
    if (seats === null)
      return [[`pool_seats_${n}`, { ja: '席の数を入力してください', en: 'Please say how many seats' }]]
    return poolRows.some((m) => m < n && poolRow(form, m).name === name) ? [[`pool_name_${n}`, twice]] : []
  })

function windowWrong(form: WindowCells): Wrong[] {
  const [from, until] = [opensAt(form), closesAt(form)]
  return from !== null && until !== null && until <= from
    ? [['closes_on', { ja: '受付の始まりより後にしてください', en: 'Please choose a moment after applications open' }]]
    : []
}

/** The extras of all rules together. */
function weightWrong(form: Cells): Wrong[] {
  if (form.admission !== 'draw') return []
  const extras = Object.entries(form).flatMap(([input, value]) =>
    input.startsWith('weight_') && typeof value === 'number' ? [value] : [],
  )
  const why = whyTooHeavy(extras)
  return why === null ? [] : [['weights', why]]
}

interface Issues {
  addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void
}

export function refuseWrong(form: Cells & SessionCells & TicketCells & PoolCells, context: Issues): void {
  const all = [
    ...sessionWrong(form),
    ...ticketWrong(form),
    ...poolWrong(form),
    ...weightWrong(form),
    ...windowWrong(form),
  ]
  for (const [input, why] of all) context.addIssue({ code: 'custom', path: [input], message: t(why) })
}
