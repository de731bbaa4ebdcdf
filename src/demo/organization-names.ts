// What invented firms are called.
import { familyNames } from './names/family.ts'
import { named } from './names/named.ts'
import type { Area } from './places.ts'
import type { Random } from './random.ts'
import type { Trade } from './trades/index.ts'

const words = named(`
北斗 ホクト、青葉 アオバ、若竹 ワカタケ、白帆 シラホ、千鳥 チドリ、双葉 フタバ、栄進 エイシン、潮見 シオミ、水鳥 ミズトリ、松風 マツカゼ
三ツ輪 ミツワ、丸十 マルジュウ、山七 ヤマシチ、東雲 シノノメ、曙光 ショコウ、和泉 イズミ、新星 シンセイ、協心 キョウシン、恵友 ケイユウ、あさひ アサヒ
ひばり ヒバリ、かもめ カモメ、けやき ケヤキ、さくら サクラ、みなと ミナト、つくし ツクシ、すみれ スミレ、こだま コダマ、やまびこ ヤマビコ、のぞみ ノゾミ
ミナモ ミナモ、トライ トライ、リンク リンク、アーク アーク、ノヴァ ノヴァ、マルワ マルワ、サンエイ サンエイ、ダイシン ダイシン、オオエ オオエ、タカラ タカラ
`)

export interface OrganizationName {
  name: string
  kana: string
  /** Of the family after which it is called, if it is. */
  family: string
  legal: string
}

export interface NameBook {
  take: (name: string) => void
  isFree: (name: string) => boolean
  /** A name nobody here has; null where a trade has no more. */
  next: (r: Random, trade: Trade, area: Area) => OrganizationName | null
}

interface Head {
  head: { name: string; kana: string }
  family: string
}

function headFor(r: Random, area: Area): Head {
  const family = r.pick(familyNames)
  return r.weighted<Head>([
    [{ head: family, family: family.name }, 50],
    [{ head: { name: family.kana, kana: family.kana }, family: family.name }, 10],
    [{ head: area, family: '' }, 12],
    [{ head: r.pick(words), family: '' }, 28],
  ])
}

export function nameBook(): NameBook {
  const used = new Set<string>()
  const next = new Map<string, number>()
  const isFree = (name: string) => !used.has(name)
  const take = (name: string) => void used.add(name)

  /** The trade's next whole name. */
  const own = (trade: Trade, legal: string): OrganizationName | null => {
    const at = next.get(trade.code) ?? 0
    next.set(trade.code, at + 1)
    const found = trade.own[at]
    if (found === undefined || !isFree(found.name)) return null
    take(found.name)
    return { ...found, name: `${legal}${found.name}`, family: '', legal }
  }

  const composed = (r: Random, trade: Trade, area: Area, legal: string): OrganizationName => {
    for (let attempt = 0; ; attempt++) {
      const { head, family } = headFor(r, area)
      const ending = r.pick(trade.endings)
      const where = attempt > 3 && family !== '' ? area : { name: '', kana: '' }
      const name = `${where.name}${head.name}${ending.name}`
      // A few of the same name are as in life.
      if (!isFree(name) && attempt < 12) continue
      take(name)
      return { name: `${legal}${name}`, kana: `${where.kana}${head.kana}${ending.kana}`, family, legal }
    }
  }

  return {
    take,
    isFree,
    next: (r, trade, area) => {
      const legal = r.weighted(trade.forms)
      const whole = trade.endings.length === 0 || r.chance(0.35) ? own(trade, legal) : null
      return whole ?? (trade.endings.length === 0 ? null : composed(r, trade, area, legal))
    },
  }
}
