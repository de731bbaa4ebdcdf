// What invented people are called.
import { familyNames } from './names/family.ts'
import { type Generation, generations, menNames, womenNames } from './names/given.ts'
import type { Named } from './names/named.ts'
import type { Random } from './random.ts'

export { romaji } from './names/romaji.ts'

export interface FullName {
  family: Named
  given: Named
  generation: Generation
}

/** Common family names more often than rare ones. */
export function fullName(r: Random): FullName {
  const family = r.chance(0.5) ? r.pick(familyNames.slice(0, 70)) : r.pick(familyNames)
  const generation = r.weighted<Generation>(generations.map((one, i) => [one, [2, 5, 4][i] ?? 1] as const))
  const given = r.pick((r.chance(0.5) ? menNames : womenNames)[generation])
  return { family, given, generation }
}

/** `小宮山 恵/コミヤマ メグミ`. */
export function nameOf(text: string): { family: Named; given: Named } {
  const [[family = '', given = ''] = [], [familyKana = '', givenKana = ''] = []] = text
    .split('/')
    .map((half) => half.split(' '))
  return { family: { name: family, kana: familyKana }, given: { name: given, kana: givenKana } }
}
