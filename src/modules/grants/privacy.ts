import type { Privacy } from '#platform/privacy/index.ts'

export const privacy: Privacy = {
  holdings: [],
  impersonal: {
    award_publication: {
      ja: '公表した交付の控え。個人の方と個人事業主の方の名前や文章は入らない',
      en: 'Awards as they were published: of persons and sole traders neither name nor words',
    },
  },
}
