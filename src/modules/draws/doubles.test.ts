import { expect, test } from 'vitest'
import { doublesOf } from './doubles.ts'

const one = (receipt: string, phone: string, ...names: [string, string][]) => ({
  registration: receipt,
  entry: { receipt },
  phone,
  people: names.map(([name, name_kana]) => ({ name, name_kana })),
})

test('The same telephone, or the same name and reading, may be one person twice; a name alone may not', () => {
  const found = doublesOf([
    one('A', '03-1111-2222', ['水野 花', 'ミズノ ハナ']),
    one('B', '０３（１１１１）２２２２', ['森 一', 'モリ ハジメ']),
    one('C', '', ['林 次郎', ''], ['水野　花', 'ミズノハナ']),
    one('D', '', ['水野 花', 'ミズノ カ']),
    one('E', '', ['川田 門', 'カワダ モン']),
  ])
  expect([...found]).toEqual([
    ['A', ['B', 'C']],
    ['B', ['A']],
    ['C', ['A']],
  ])
})

test('Five thousand of one name are told in no time', () => {
  const many = Array.from({ length: 5000 }, (_, n) => one(`R-${n}`, '', ['水野 花', 'ミズノ ハナ']))
  const found = doublesOf(many)
  expect([found.size, Math.max(...[...found.values()].map(({ length }) => length))]).toEqual([5000, 6])
})
