// Applications that may be one person's twice: the ground on which staff decide, not a decision. Pure.

interface Candidate {
  registration: string
  entry: { receipt: string }
  phone: string
  people: readonly { name: string; name_kana: string }[]
}

/** Of one telephone or name: more are not told apart by looking. */
const enough = 6

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')
const digits = (phone: string): string => phone.normalize('NFKC').replaceAll(/[^0-9]/g, '')

/** Of each application some receipts of others with the same telephone, or with somebody of the same name and reading. */
export function doublesOf(candidates: readonly Candidate[]): Map<string, string[]> {
  const signs = candidates.flatMap((one) => {
    const people = one.people.map(({ name, name_kana }) => `${bare(name)}|${bare(name_kana)}`)
    return [...new Set([...(digits(one.phone) === '' ? [] : [digits(one.phone)]), ...people])].map((sign) => ({
      sign,
      one,
    }))
  })
  const doubles = new Map<string, Set<string>>()
  for (const same of Map.groupBy(signs, ({ sign }) => sign).values())
    for (const { one } of same)
      for (const { one: other } of same.slice(0, enough))
        if (other !== one)
          doubles.set(one.registration, (doubles.get(one.registration) ?? new Set()).add(other.entry.receipt))
  return new Map([...doubles].map(([registration, receipts]) => [registration, [...receipts].sort()]))
}
