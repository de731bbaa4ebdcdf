// The firms, shops, groups and bodies of an invented town.
import type { Poster } from './challenges/challenge.ts'
import { inventedCorporateNumber } from './corporate-number.ts'
import { romaji } from './names.ts'
import { familyNames } from './names/family.ts'
import { type NameBook, nameBook, type OrganizationName } from './organization-names.ts'
import type { Town } from './towns.ts'
import type { Area } from './places.ts'
import { idAt, random, type Random } from './random.ts'
import { fill, tell } from './stories.ts'
import { days } from './time.ts'
import { type Trade, tradeOf, trades } from './trades/index.ts'
import type { DemoOrganization, SizeBand } from './types.ts'

export interface Made {
  organization: DemoOrganization
  trade: Trade
  poster: Poster | null
  /** The family it is called after, or nothing. */
  family: string
}

interface Wish {
  trade: Trade
  area: Area
  called: OrganizationName
  poster: Poster | null
}

const incorporated = /株式会社|有限会社|合同会社|合資会社|法人/
const bodies = new Set(['university', 'bank', 'public', 'industry_group'])
const legalForm = /^(株式会社|有限会社|合同会社|合資会社|NPO法人|一般社団法人|社会福祉法人|医療法人社団) ?/

/** The posters of the challenges first; then streets and groups; the rest by the mix of trades. */
export function organizationsOf(
  town: Town,
  count: number,
  posters: readonly Poster[],
  seed: number,
  until: Date,
): Made[] {
  const r = random(seed, `${town.municipality.code}/organizations`)
  const names = nameBook()
  const slugs = new Map<string, number>()
  const wishes = [...posters.map((poster) => posted(town, poster, names)), ...streets(town, r, count, names)]
  const fixed =
    count >= 60
      ? trades
          .filter(({ kind }) => kind === 'industry_group')
          .flatMap((trade) => (town.rural ? [] : trade.own.map(() => trade)))
      : []
  const mix = trades
    .filter(({ weight }) => weight > 0)
    .map((trade) => [trade, town.rural ? ruralWeight(trade) : trade.weight] as const)
  while (wishes.length < count) {
    const trade = fixed.pop() ?? r.weighted(mix)
    const area = areaFor(r, town, trade)
    const called = names.next(r, trade, area)
    if (called !== null) wishes.push({ trade, area, called, poster: null })
  }
  return wishes.slice(0, Math.max(count, posters.length)).map((wish, i) => {
    const born = wish.poster === null ? days(until, -r.int(6, 520), r) : days(until, -r.int(250, 520), r)
    return {
      trade: wish.trade,
      poster: wish.poster,
      family: wish.called.family,
      organization: organizationOf(r, town, wish, i, born, until, slugs),
    }
  })
}

/** In the mountains: more farms, wood and guests, fewer machines. */
function ruralWeight({ code, weight, kind }: Trade): number {
  const more: Record<string, number> = { farm: 9, wood: 4, foodmaking: 3, dining: 1, building: 1 }
  if (['university', 'bank', 'industry_group', 'public'].includes(kind)) return 0
  return (
    weight *
    (more[code] ?? (['metal', 'machining', 'sheet', 'surface', 'machines', 'software'].includes(code) ? 0.15 : 0.5))
  )
}

function areaFor(r: Random, town: Town, trade: Trade): Area {
  const fitting = town.areas.filter(({ characters }) => trade.where.some((one) => characters.includes(one)))
  return r.pick(fitting.length > 0 && r.chance(0.9) ? fitting : town.areas)
}

function posted(town: Town, poster: Poster, names: NameBook): Wish {
  const area = town.areas.find(({ name }) => name === poster.area)
  if (area === undefined) throw new Error(`${poster.name}: no area ${poster.area}`)
  const legal = legalForm.exec(poster.name)?.[0] ?? ''
  const name = poster.name.slice(legal.length)
  names.take(name)
  return {
    trade: tradeOf(poster.trade),
    area,
    poster,
    called: { name: poster.name, kana: poster.kana, family: '', legal },
  }
}

function streets(town: Town, r: Random, count: number, names: NameBook): Wish[] {
  const trade = tradeOf('street')
  const known = town.streets
    .filter(({ name }) => names.isFree(name))
    .map(({ name, kana, area }) => ({ name, kana, at: town.areas.find((one) => one.name === area) }))
  const more = town.areas.flatMap((at) =>
    Array.from({ length: at.chome }, (_, i) => ({
      name: `${at.name}${'一二三四五六'[i]}丁目商店会`,
      kana: `${at.kana}${['イッ', 'ニ', 'サン', 'ヨン', 'ゴ', 'ロク'][i]}チョウメショウテンカイ`,
      at,
    })),
  )
  return [...known, ...r.sample(more, more.length)].slice(0, Math.ceil(count / 28)).flatMap(({ name, kana, at }) => {
    if (at === undefined) return []
    names.take(name)
    return [{ trade, area: at, poster: null, called: { name, kana, family: '', legal: '' } }]
  })
}

function slugFor(kana: string, slugs: Map<string, number>): string {
  const base = romaji(kana).slice(0, 40) || 'organization'
  const seen = (slugs.get(base) ?? 0) + 1
  slugs.set(base, seen)
  return seen === 1 ? base : `${base}-${seen}`
}

const phoneNumber = (r: Random) => `00-${r.int(2000, 9999)}-${String(r.int(0, 9999)).padStart(4, '0')}`

function sizeOf(r: Random, { trade, poster, called }: Wish): SizeBand {
  if (poster?.size !== undefined) return poster.size
  return r.weighted(
    called.legal === '' || trade.kind !== 'factory' ? trade.sizes : trade.sizes.filter(([band]) => band !== '1'),
  )
}

function organizationOf(
  r: Random,
  town: Town,
  wish: Wish,
  counter: number,
  at: Date,
  until: Date,
  slugs: Map<string, number>,
): DemoOrganization {
  const { trade, area, called, poster } = wish
  const thisYear = until.getUTCFullYear()
  const age =
    poster?.age ?? (trade.story === 'office' || trade.story === 'care' ? r.int(2, 34) : r.around(42, 26, 2, 118))
  const makes = poster?.makes ?? r.pick(trade.makes)
  const values = {
    year: thisYear - age,
    age,
    area: area.name,
    family: called.family || r.pick(familyNames).name,
    makes,
  }
  const told = tell(r, trade, values)
  const slug = slugFor(called.kana, slugs)
  const site = r.chance(trade.kind === 'sole_proprietor' ? 0.45 : 0.75)
  const block = `${r.int(1, 28)}-${r.int(1, 19)}`
  const registered = at.toISOString()
  const professional = trade.specialities.length > 0 && poster === null && r.chance(0.85)
  const kind = trade.kind === 'sole_proprietor' && incorporated.test(called.name) ? 'company' : trade.kind
  return {
    id: idAt(r, at),
    kind: poster?.kind ?? kind,
    name: called.name,
    name_kana: called.kana,
    corporate_number:
      incorporated.test(called.name) || bodies.has(trade.kind)
        ? inventedCorporateNumber(town.number, counter + 1)
        : null,
    industry: [poster?.industry ?? r.pick(trade.industry)],
    size_band: sizeOf(r, wish),
    founded_year: thisYear - age,
    postal_code: area.postal_code,
    address: `${town.municipality.name}${area.name}${area.chome > 0 ? `${r.int(1, area.chome)}-${block}` : `${r.int(12, 2400)}番地`}`,
    area: area.name,
    latitude: Number((area.latitude + (r.next() - 0.5) / 250).toFixed(5)),
    longitude: Number((area.longitude + (r.next() - 0.5) / 200).toFixed(5)),
    phone: phoneNumber(r),
    email: site || r.chance(0.5) ? `info@${slug}.example` : null,
    url: site ? `https://${slug}.example/` : null,
    slug,
    headline: poster?.headline ?? told.headline,
    story: poster?.story ?? told.story,
    makes,
    strengths: poster?.strengths ?? r.sample(trade.strengths, r.int(2, 4)).map((one) => fill(r, one, values)),
    professional,
    specialities: professional ? r.sample(trade.specialities, r.int(1, 3)) : [],
    verified_at: professional && r.chance(0.6) ? days(at, r.int(3, 20), r, until).toISOString() : null,
    face_published: poster !== null || r.chance(0.93),
    created_at: registered,
    updated_at: days(at, r.int(0, 60), r, until).toISOString(),
  }
}
