// Banks and branches of Japan, from the package `zengin-code`: five megabytes, so only once somebody needs them.
import { createRequire } from 'node:module'
import { searchKey } from '#platform/text/index.ts'

interface Named {
  code: string
  name: string
  kana: string
  hira: string
}
interface Bank extends Named {
  branches: Readonly<Record<string, Named>>
}

let loaded: ReadonlyMap<string, Bank> | undefined
function allBanks(): ReadonlyMap<string, Bank> {
  if (loaded !== undefined) return loaded
  const data: Record<string, Bank> = createRequire(import.meta.url)('zengin-code')
  return (loaded = new Map(Object.entries(data)))
}

export const findBank = (code: string): Bank | undefined => allBanks().get(code)
const branchesOf = (bank: string): Named[] => Object.values(findBank(bank)?.branches ?? {})
export const findBranch = (bank: string, code: string): Named | undefined =>
  branchesOf(bank).find((branch) => branch.code === code)

/** `0001 みずほ`, as it is shown and may be typed. */
export const titled = ({ code, name }: Named): string => `${code} ${name.normalize('NFKC')}`

/** The package spells readings without small kana: チユウオウ. */
const key = (text: string): string =>
  searchKey(text)
    .replace(/(銀行|支店)$/, '')
    .replace(/[ァィゥェォャュョッ]/g, (sign) => 'アイウエオヤユヨツ'['ァィゥェォャュョッ'.indexOf(sign)] ?? sign)

/** By code, name or reading: the one that fits exactly, else all that begin so; at most `max`. */
export function search<T extends Named>(all: readonly T[], text: string, max = 10): T[] {
  const [digits] = /^\d+(?=\s|$)/.exec(text.normalize('NFKC').trim()) ?? []
  if (digits !== undefined) return all.filter(({ code }) => code === digits)
  const wanted = key(text)
  if (wanted === '') return []
  const exact = all.filter(({ name }) => key(name) === wanted)
  if (exact.length > 0) return exact.slice(0, max)
  return all.filter((one) => [one.name, one.hira, one.kana].some((name) => key(name).startsWith(wanted))).slice(0, max)
}

export const searchBanks = (text: string): Bank[] => search([...allBanks().values()], text)
export const searchBranches = (bank: string, text: string): Named[] => search(branchesOf(bank), text)
