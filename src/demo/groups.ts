// 商店街 ⊃ its shops, 組合 ⊃ its factories.
import type { Made } from './organizations.ts'
import type { DemoGroup } from './types.ts'

const shops = new Set(['shop', 'kitchen'])
/** Which firms a group is open to, by a word of its name. */
const open: readonly (readonly [word: RegExp, fits: (one: Made) => boolean])[] = [
  [/金属|工業/, ({ trade }) => trade.story === 'factory'],
  [/建設/, ({ trade }) => trade.story === 'site'],
  [/商店街連合/, ({ organization }) => organization.kind === 'shopping_street'],
  [/印刷/, ({ trade }) => trade.code === 'print'],
  [/農業/, ({ organization }) => organization.kind === 'farm'],
]

export function groupsOf(made: readonly Made[]): DemoGroup[] {
  const members = (parent: Made, fits: (one: Made) => boolean) =>
    made
      .filter((one) => one !== parent && fits(one))
      .map(({ organization }) => ({ parent: parent.organization.id, member: organization.id }))
  return made.flatMap((parent) => {
    const { kind, name, area } = parent.organization
    if (kind === 'shopping_street')
      return members(parent, ({ trade, organization }) => shops.has(trade.story) && organization.area === area)
    const fits = kind === 'industry_group' ? open.find(([word]) => word.test(name))?.[1] : undefined
    return fits === undefined ? [] : members(parent, (one) => fits(one) && one.organization.founded_year % 4 !== 0)
  })
}
