import type { Kind } from './kind.ts'

export const proBono: Kind = {
  id: 'pro-bono',
  label: { ja: 'プロボノ', en: 'Pro bono' },
  chip: 'good',
  description: {
    ja: '仕事で培った力を、報酬なしで地域のために貸してもらう',
    en: 'People lend the skills of their trade to the neighbourhood, unpaid',
  },
  suits: [
    {
      ja: '商店街・NPO・地域の団体など、公共性のある取組',
      en: 'Work for the common good: shopping streets, non-profits',
    },
    { ja: '交通費や材料費は出せるが、報酬は出せない', en: 'You can pay travel and material, but no fee' },
  ],
  needs: ['way', 'decider'],
  time: 'weekly',
  hours: { min: 1, max: 8 },
  months: { min: 1, max: 6 },
  reward: 'none',
  seats: { max: 20, usual: 2 },
  window_days: 28,
  help: {
    title: {
      ja: 'だれの、どんな困りごとを、どう良くしたいか。「手伝ってください」より「始めたい」「残したい」が届きます。',
      en: 'Whose trouble, and what should become of it. “We want to begin …” reaches people better than “help us”.',
    },
    current_state: {
      ja: '背景と、いま動いている人の数。何に困っているかを一つに絞ると伝わります。',
      en: 'The background, and how many are at it now. One trouble is clearer than three.',
    },
    goal: {
      ja: '活動の終わりに残るものを。担い手が替わっても続けられる形だと、力を貸しやすくなります。',
      en: 'What remains at the end, ideally something others can carry on.',
    },
    work: {
      ja: '仕事の力を借りたい部分を具体的に。人手だけがほしい作業（会場設営など）は、別に書いてください。',
      en: 'The part that needs a professional. Keep plain hands-on work apart.',
    },
    experience: {
      ja: '「企画書を書いたことがある」など。経験がなくても加われる役割があれば、それも書いてください。',
      en: 'Such as “has written a proposal”. Say so if there is a role without experience.',
    },
    way: {
      ja: '集まる回数と曜日、交通費の出し方、団体側で一緒に動く人の数。',
      en: 'How often and on which days, how travel is paid, how many of you take part.',
    },
    decider: {
      ja: '相談相手になる人の役職と名前。役員会などの承認が必要なら、その時期も。',
      en: 'Who answers questions; and when, if a board has to agree.',
    },
  },
  example: {
    title: {
      ja: '商店街の空き区画で、週末だけの「ためし出店」を始めたい',
      en: 'Trying out weekend stalls in an empty lot of the shopping street',
    },
    current_state: {
      ja: '32店のうち5区画が空いています。貸してよいという大家さんが2人いますが、出店の決まりも告知の方法もありません。',
      en: 'Five of 32 lots are empty. Two owners would lend theirs, but there are no rules and no way to announce it.',
    },
    goal: {
      ja: '出店の手引きと申込書ができ、12月に3店が2日間ずつ出店している。',
      en: 'A guide and a form exist, and three stalls have been open for two days each in December.',
    },
    work: {
      ja: '手引きの文章、チラシの写真と組み方、当日の聞き取り。会場の準備は商店会で行います。',
      en: 'The guide’s text, photos and layout of the leaflet, talking with visitors. We set up the place.',
    },
  },
  note: {
    ja: 'プロボノの募集では報酬を設定できません。交通費は支払えます。営利の仕事の下請けにあたる内容は「副業」で募集してください。',
    en: 'No fee may be set; travel may be paid. What amounts to commercial work belongs under “side job”.',
  },
}
