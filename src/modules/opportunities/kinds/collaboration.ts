import type { Kind } from './kind.ts'

export const collaboration: Kind = {
  id: 'collaboration',
  label: { ja: '協業', en: 'Collaboration' },
  chip: 'plain',
  description: {
    ja: '技術・販路・場所を持ち寄り、一緒に商品や事業をつくる相手を探す',
    en: 'Find somebody to make a product or a business with',
  },
  suits: [
    { ja: '自社だけでは形にならない商品やサービスがある', en: 'Something you cannot make alone' },
    {
      ja: '発注先ではなく、利益も手間も分け合う相手がほしい',
      en: 'A partner who shares work and profit, not a supplier',
    },
  ],
  needs: ['way'],
  time: 'weekly',
  hours: { min: 1, max: 20 },
  months: { min: 1, max: 24 },
  reward: 'optional',
  seats: { max: 10, usual: 3 },
  window_days: 45,
  help: {
    title: {
      ja: '持っているものと、組みたい相手を一文で。「○○を生かして、△△を一緒につくりたい」',
      en: 'What you have and whom you seek: “We have …; let us make … together.”',
    },
    current_state: {
      ja: '自社の強み（設備・技術・客層・場所）と、いま足りないもの。',
      en: 'What you bring (machines, skill, customers, space) and what is missing.',
    },
    goal: {
      ja: '3か月後にどこまで進めたいか。試作1点、試し売り1回など、小さく書くと話が早く進みます。',
      en: 'How far in three months; one prototype or one test sale is a good size.',
    },
    work: {
      ja: '相手にお願いしたいことと、自社が受け持つこと。',
      en: 'What the partner does and what you do.',
    },
    experience: {
      ja: '組みたい相手の業種・規模・得意なこと。「こんな人とも話したい」も歓迎です。',
      en: 'Trade, size and strengths of the partner you imagine.',
    },
    way: {
      ja: '費用と利益の分け方、できたものの権利について、いまの考えを。「これから話し合う」でも構いません。',
      en: 'Your thoughts on sharing cost, profit and rights; “to be talked over” is fine.',
    },
    decider: { ja: '話を進める人の役職と名前。', en: 'Who carries this on your side.' },
  },
  example: {
    title: {
      ja: '銭湯の薪で焼く焼き菓子を、地元の菓子店とつくりたい',
      en: 'Biscuits baked over the bathhouse’s wood fire, with a local baker',
    },
    current_state: {
      ja: '毎日14時に釜の余熱が出ます。平日の来客は180人。菓子の製造許可と商品づくりの経験がありません。',
      en: 'The boiler has spare heat at two every day; 180 guests on weekdays. We lack a licence and experience with food.',
    },
    goal: {
      ja: '試作を3回行い、番台で100個を試し売りしている。',
      en: 'Three prototypes, and a hundred sold at our counter.',
    },
    work: {
      ja: '配合と焼き方の設計、製造許可のある場所の提供。当方は熱源・売り場・告知を受け持ちます。',
      en: 'Recipe and a licensed kitchen. We bring the heat, the counter and the news.',
    },
  },
}
