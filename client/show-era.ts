// A day as typed, in the other calendar: the reader sees what was understood before the server says it.
const starts: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988, 昭和: 1925, S: 1925 }
const written =
  /^(?:(令和|平成|昭和|[RHS])\s*)?(\d{1,4}|元)\s*(?:年|[-/.])\s*(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*日?$/

interface Understood {
  date: Date
  calendar: string
}

export function understood(typed: string): Understood | null {
  const text = typed
    .normalize('NFKC')
    .replace(/[‐‑–—―−ー]/g, '-')
    .trim()
    .toUpperCase()
  const [, era, year = '', month, day] = written.exec(text) ?? []
  if (month === undefined || (era === undefined && year.length !== 4)) return null
  const full = (era === undefined ? 0 : (starts[era] ?? 0)) + (year === '元' ? 1 : Number(year))
  const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)))
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null
  return { date, calendar: era === undefined ? 'ja-JP-u-ca-japanese' : 'ja-JP' }
}

const fullWidth = (text: string): string => text.replace('(', '（').replace(')', '）')

const options = { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short', timeZone: 'UTC' } as const

/** `data-era="<id>"` on an input: the element of that id shows the day in the other calendar. */
export function showEra(): void {
  const english = document.documentElement.lang === 'en'
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-era]')) {
    const hint = document.getElementById(input.dataset['era'] ?? '')
    if (!hint) continue
    const show = () => {
      const found = understood(input.value)
      const format = new Intl.DateTimeFormat(english ? 'en-GB' : found?.calendar, options)
      hint.textContent = found ? fullWidth(format.format(found.date)) : ''
    }
    input.addEventListener('input', show)
    show()
  }
}
