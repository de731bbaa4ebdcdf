// The people of an invented town: those with a fixed story, those who run its firms, and those who lend a hand.
import type { Made } from './organizations.ts'
import { familyNames } from './names/family.ts'
import { fullName, nameOf } from './names.ts'
import { hoshimiPeople, minamoPeople, ownerEmails } from './people/named.ts'
import { addresses, type Called, personOf } from './people/person.ts'
import { random, type Random } from './random.ts'
import { civilDay, days } from './time.ts'
import type { Town } from './towns.ts'
import type { DemoAffiliation, DemoPerson } from './types.ts'

const titles = /専務理事|専務|社長|副会長|会長|代表|店主|店長|施設長|管理者|園長|園主|室長|主宰/

const ownerWords: readonly string[] = [
  '外の方と組むのは初めてです。わからないことは正直に聞きます。',
  '現場にはいつでも来てください。お茶を出します。',
  '小さな会社ですが、仕事には自信があります。',
  '若い人の考えを聞くのが楽しみです。',
  '忙しい時期は返事が遅れます。電話のほうが早いこともあります。',
  'うまくいかなかった話も、隠さずお伝えします。',
  '長く続けてきたやり方を、見直すときだと思っています。',
  '近所の皆さんに支えられて、今日まで来ました。',
]

interface Peopled {
  people: DemoPerson[]
  affiliations: DemoAffiliation[]
}

/** Never fewer than the named and the owners of the challenges; `titleOf` is how a challenge's text calls its owner. */
export function peopleOf(
  town: Town,
  count: number,
  made: readonly Made[],
  titleOf: ReadonlyMap<string, string>,
  seed: number,
  until: Date,
): Peopled {
  const r = random(seed, `${town.municipality.code}/people`)
  const addressOf = addresses()
  const people: DemoPerson[] = []
  const affiliations: DemoAffiliation[] = []
  const someone = (called: Called, at: Date) => personOf(r, town, called, addressOf(called), at, until)

  for (const { full_name, ...story } of town.rural ? hoshimiPeople : minamoPeople) {
    const person = someone({ ...nameOf(full_name), generation: 'middle' }, days(until, -r.int(300, 420), r))
    const { display_name: _, ...rest } = person
    const full = `${person.family_name} ${person.given_name}`
    people.push({
      ...rest,
      available_from_on: civilDay(new Date(person.created_at)),
      available_until_on: civilDay(until, 365),
      display_name: full,
      ...story,
      consented_at: story.findable === true ? (person.consented_at ?? person.created_at) : null,
    })
  }

  const runs = ({ organization }: Made, called: Called, title: string) => {
    const at = new Date(Math.min(days(new Date(organization.created_at), r.int(0, 2), r).getTime(), until.getTime()))
    const person = ownerOf(r, someone(called, at), organization.name, organization.makes, title)
    people.push({
      ...person,
      area: `${town.municipality.name}${organization.area}`,
      email: ownerEmails[`${person.family_name} ${person.given_name}`] ?? person.email,
    })
    affiliations.push({
      organization: organization.id,
      person: person.id,
      role: 'representative',
      since: at.toISOString(),
    })
  }
  for (const one of made) {
    if (one.poster !== null)
      runs(
        one,
        { ...nameOf(one.poster.owner), generation: 'middle' },
        titles.exec(titleOf.get(one.poster.name) ?? '')?.[0] ?? '代表',
      )
  }
  const others = made.filter(({ poster, organization }) => poster === null && organization.kind !== 'public')
  for (const one of r.sample(others, Math.min(Math.floor((count - people.length) * 0.17), others.length))) {
    const called = fullName(r)
    const family = familyNames.find(({ name }) => name === one.family) ?? called.family
    runs(one, { ...called, family }, one.organization.kind === 'sole_proprietor' ? '店主' : '代表')
  }
  const firms = made.filter(({ trade }) => trade.sizes.some(([band]) => band === '21-50'))
  while (people.length < count) {
    const person = someone(fullName(r), days(until, -Math.floor(r.next() ** 1.6 * 500) - 1, r))
    people.push(person)
    // A few work at a firm that is here and answer entries for it.
    if (r.chance(0.05) && firms.length > 0) {
      affiliations.push({
        organization: r.pick(firms).organization.id,
        person: person.id,
        role: 'staff',
        since: person.created_at,
      })
    }
  }
  return { people, affiliations }
}

function ownerOf(r: Random, person: DemoPerson, firm: string, makes: string, title: string): DemoPerson {
  return {
    ...person,
    display_name: `${person.family_name} ${person.given_name}`,
    occupation: `${firm} ${title}`,
    bio: `${firm}で${makes}をしています。${r.sample(ownerWords, 2).join('')}`,
    offers_words: r.chance(0.5) ? '自分の店や工場のことなら、何でもお話しします。' : '',
    looking_for: '外の目で、一緒に考えてくださる方',
    // Who looks for help seldom offers it.
    ...(r.chance(0.6) ? { findable: false, consented_at: null } : {}),
  }
}
