// A spreadsheet's cells as the text that its reader saw.

const two = (n: number): string => String(n).padStart(2, '0')

/** Excel's day 0 is a bare time of day; midnight is a bare day. Excel knows no time zone, so the clock is read as written. */
export function dateCell(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000)
  const clock = `${two(rounded.getUTCHours())}:${two(rounded.getUTCMinutes())}`
  if (rounded.getUTCFullYear() < 1900) return clock
  const day = rounded.toISOString().slice(0, 10)
  return clock === '00:00' ? day : `${day} ${clock}`
}

/** Excel shows fifteen digits of a number and keeps more: 139.70170000000002 is 139.7017. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return dateCell(cell)
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15)))
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  return String(cell)
}
