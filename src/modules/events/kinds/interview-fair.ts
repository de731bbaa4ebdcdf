import type { Kind } from './kind.ts'

export const interviewFair: Kind = {
  id: 'interview-fair',
  label: { ja: '面接会', en: 'Interview fair' },
  chip: 'key',
  description: { ja: '事業者のブースを、時間を決めて回る会', en: 'Meet firms at their booths, each at a set time' },
  usual: { admission: 'first-come', capacity: 100, group_max: 1, minutes: 180, sessions: 1, asks_about_work: false },
  has: ['booths'],
  help: {
    title: {
      ja: '仕事の分野と地域がわかる名前に。「介護の仕事 面接会 in みなも」',
      en: 'The field of work and the place.',
    },
    summary: { ja: '参加する事業者の数と、主な職種。', en: 'How many firms, which jobs.' },
    description: {
      ja: '1回の面接の長さ、回れる数、履歴書の要否、相談コーナー。',
      en: 'Length of a talk, how many one can have, whether a CV is needed, advice on the spot.',
    },
    for_whom: {
      ja: '「資格がなくても」「時短で働きたい方」など、ためらう人に届く言葉で。',
      en: 'Words that reach those who hesitate: “no licence needed”, “part-time”.',
    },
    bring: { ja: '履歴書の写し、筆記用具など。', en: 'Copies of the CV, a pen …' },
  },
}
