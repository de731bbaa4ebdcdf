import type { MatchablePerson } from '#modules/members/index.ts'
import type { OpportunityNeed } from '#modules/opportunities/index.ts'
import { weights } from '../weights.ts'
import { ask, no, partly, type Reason, yes } from './reason.ts'

const about = 'availability'

function wayLines({ place }: MatchablePerson, need: OpportunityNeed): Reason[] {
  switch (need.place) {
    case 'onsite':
      return [
        place === 'online'
          ? no(about, () => ({
              ja: '現地での募集ですが、オンラインを希望しています',
              en: 'It is on site, they wish to work online',
            }))
          : yes(about, weights.place, () => ({ ja: '現地で動けます', en: 'Can come on site' })),
      ]
    case 'online':
      return [
        place === 'onsite'
          ? no(about, () => ({
              ja: 'オンラインの募集ですが、現地を希望しています',
              en: 'It is online, they wish to work on site',
            }))
          : yes(about, weights.place, () => ({ ja: 'オンラインで動けます', en: 'Can work online' })),
      ]
    case 'either':
      return [
        place === 'online'
          ? partly(about, weights.place / 2, () => ({
              ja: 'オンラインを希望。現地でのときは相談が要ります',
              en: 'Wishes to work online; days on site are to be agreed',
            }))
          : yes(about, weights.place, () => ({
              ja: '現地でもオンラインでも動けます',
              en: 'Can work on site and online',
            })),
      ]
    case null:
      return []
  }
}

/** Whether they live near. On site only, the way there is asked about; it is theirs to weigh. */
function areaLines({ place, area }: MatchablePerson, need: OpportunityNeed): Reason[] {
  if (need.place === 'online' || need.area === '') return []
  if (area !== '' && (need.area.includes(area) || area.includes(need.area))) {
    return [
      yes('area', weights.area, () => ({
        ja: `同じ地域（${area}）の方です`,
        en: `From the same neighbourhood (${area})`,
      })),
    ]
  }
  if (need.place !== 'onsite' || place === 'online') return []
  return area === ''
    ? [
        ask('area', () => ({
          ja: `地域は書かれていません。現地（${need.area}）まで通えるか、確かめてください`,
          en: `The area is not said; please ask whether ${need.area} is within reach`,
        })),
      ]
    : [
        ask('area', () => ({
          ja: `地域は${area}です。現地（${need.area}）まで通えるか、確かめてください`,
          en: `The area is ${area}; please ask whether ${need.area} is within reach`,
        })),
      ]
}

export const placeLines = (person: MatchablePerson, need: OpportunityNeed): Reason[] => [
  ...wayLines(person, need),
  ...areaLines(person, need),
]
