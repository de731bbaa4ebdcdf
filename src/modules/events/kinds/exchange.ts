import type { Kind } from './kind.ts'

export const exchange: Kind = {
  id: 'exchange',
  label: { ja: '交流会', en: 'Exchange event' },
  chip: 'key',
  description: {
    ja: '地域の人と事業者が集まり、名刺の先まで話す会',
    en: 'People and firms of the town meet and really talk',
  },
  usual: { admission: 'draw', capacity: 40, group_max: 4, minutes: 120, sessions: 1, asks_about_work: true },
  has: ['seating'],
  help: {
    title: {
      ja: 'だれと何を話す会か、が一目でわかる名前に。「○○のひとと話す夜」',
      en: 'Who talks about what: “An evening with …”.',
    },
    summary: {
      ja: '一覧に出る一文です。来た人が何を持って帰れるかを書きます。',
      en: 'One sentence for the list: what people take home.',
    },
    description: {
      ja: '当日の流れ（開場・席替え・終わり）と、話題。初めての方がひとりで来られるように書きます。',
      en: 'How the evening runs and what is talked about, so that somebody new dares to come alone.',
    },
    for_whom: {
      ja: '「区内で食に関わる方」「創業3年以内の方」など。どなたでも、も歓迎です。',
      en: '“Anyone who works with food”, “founders in their first three years”; “everyone” is fine.',
    },
    bring: { ja: '名刺、自社の製品など。何もなければ空欄に。', en: 'Cards, samples; leave empty if nothing.' },
  },
}
