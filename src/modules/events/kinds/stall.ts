import type { Kind } from './kind.ts'

export const stall: Kind = {
  id: 'stall',
  label: { ja: '出店募集', en: 'Call for stalls' },
  chip: 'wait',
  description: { ja: 'まつりや市への出店者を募る', en: 'Traders wanted for a market or a festival' },
  usual: { admission: 'approval', capacity: 20, group_max: 1, minutes: 360, sessions: 1, asks_about_work: true },
  has: [],
  help: {
    title: { ja: '催しの名前と、何の店を探しているか。', en: 'The event, and which stalls are sought.' },
    summary: { ja: '来場の見込みと、出店で得られること。', en: 'Visitors expected, and what a stall brings.' },
    description: {
      ja: '区画の大きさ、電源・水道・火気、搬入の時間、出店料に含むもの。',
      en: 'Size of a pitch, power, water, fire, times to set up, what the fee covers.',
    },
    for_whom: { ja: '業種、区内に限るか、営業許可の要否。', en: 'Trade, whether local only, which permits.' },
    bring: { ja: 'テント、机、消火器、許可証の写しなど。', en: 'Tent, table, extinguisher, copies of permits …' },
  },
}
