// 和暦. Each era from its first day; years count from one.

interface Era {
  name: string
  letter: string
  from: string
}

export const eras: readonly Era[] = [
  { name: '令和', letter: 'R', from: '2019-05-01' },
  { name: '平成', letter: 'H', from: '1989-01-08' },
  { name: '昭和', letter: 'S', from: '1926-12-25' },
  { name: '大正', letter: 'T', from: '1912-07-30' },
  { name: '明治', letter: 'M', from: '1868-10-23' },
]

export const eraOf = (on: string): Era | undefined => eras.find(({ from }) => from <= on)

/** `令和8年11月21日`; the first year is 元年. Before 明治, the Western year. */
export function wareki(on: string): string {
  const [year = 0, month, day] = on.split('-').map(Number)
  const era = eraOf(on)
  const count = era === undefined ? year : year - Number(era.from.slice(0, 4)) + 1
  return `${era?.name ?? ''}${era !== undefined && count === 1 ? '元' : count}年${month}月${day}日`
}
