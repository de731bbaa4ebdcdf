import type { Character } from '../places.ts'
import type { OrganizationKind, SizeBand } from '../types.ts'
import { named, type Named } from '../names/named.ts'

/** A line of business: what its firms are called, make, own and tell. */
export interface Trade {
  code: string
  kind: OrganizationKind
  /** How common it is among 1,000 firms. */
  weight: number
  /** 中分類; one of them. */
  industry: readonly string[]
  /** What follows a family name, a place or a word. */
  endings: readonly Named[]
  /** Whole names, for those called after nobody. */
  own: readonly Named[]
  forms: readonly (readonly [form: string, weight: number])[]
  makes: readonly string[]
  strengths: readonly string[]
  /** Sentences of this trade alone. */
  details: readonly string[]
  /** Whose first and last sentences its story takes. */
  story: 'factory' | 'shop' | 'kitchen' | 'site' | 'office' | 'care' | 'together' | 'field'
  sizes: readonly (readonly [SizeBand, number])[]
  where: readonly Character[]
  /** Set for 区内の産業支援業. */
  specialities: readonly string[]
}

const sizes = {
  tiny: [
    ['1', 5],
    ['2-5', 4],
    ['6-20', 1],
  ],
  small: [
    ['1', 1],
    ['2-5', 5],
    ['6-20', 5],
    ['21-50', 1],
  ],
  middle: [
    ['2-5', 2],
    ['6-20', 6],
    ['21-50', 3],
    ['51-100', 1],
  ],
  large: [
    ['21-50', 3],
    ['51-100', 3],
    ['101-300', 2],
    ['301-', 1],
  ],
} satisfies Record<string, readonly (readonly [SizeBand, number])[]>

export const forms = {
  maker: [
    ['株式会社 ', 5],
    ['有限会社 ', 4],
    ['', 1],
  ],
  company: [
    ['株式会社 ', 7],
    ['合同会社 ', 2],
    ['有限会社 ', 1],
  ],
  shop: [
    ['', 8],
    ['有限会社 ', 2],
    ['株式会社 ', 1],
  ],
  none: [['', 1]],
  npo: [
    ['NPO法人 ', 3],
    ['一般社団法人 ', 2],
    ['', 1],
  ],
} satisfies Record<string, readonly (readonly [string, number])[]>

interface Given extends Omit<Trade, 'endings' | 'own' | 'sizes' | 'specialities' | 'forms'> {
  endings?: string
  own?: string
  sizes: keyof typeof sizes
  forms: keyof typeof forms
  specialities?: readonly string[]
}

export const trade = (given: Given): Trade => ({
  ...given,
  endings: given.endings === undefined ? [] : named(given.endings),
  own: given.own === undefined ? [] : named(given.own),
  sizes: sizes[given.sizes],
  forms: forms[given.forms],
  specialities: given.specialities ?? [],
})

/** A trade of many lines: what a firm is called says what it sells, so each line has its own endings, wares and sentences. */
export const lines = (
  { makes, details, weight, ...given }: Given,
  own: readonly (Pick<Given, 'endings' | 'own' | 'makes'> & { details?: readonly string[] })[],
): Trade[] =>
  own.map((line) =>
    trade({
      ...given,
      ...line,
      weight: weight / own.length,
      makes: [...line.makes, ...makes],
      details: [...(line.details ?? []), ...details],
    }),
  )
