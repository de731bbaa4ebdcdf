import type { Kind } from './kind.ts'

export const other: Kind = {
  id: 'other',
  label: { ja: 'そのほかの催し', en: 'Other event' },
  chip: 'plain',
  description: {
    ja: '催事、展示、演奏会など、ほかの種類に当てはまらないもの',
    en: 'A festival, an exhibition, a concert: whatever is none of the others',
  },
  usual: {
    admission: 'first-come',
    capacity: 30,
    group_max: 4,
    minutes: 120,
    sessions: 1,
    asks_about_work: false,
  },
  has: [],
  help: {
    title: { ja: '何が行われるかが一目でわかる名前に。', en: 'What takes place, at a glance.' },
    summary: { ja: '一覧に出る一文です。', en: 'One sentence for the list.' },
    description: {
      ja: '当日の流れと、見どころを書きます。',
      en: 'How the day runs and what there is to see.',
    },
    for_whom: { ja: '年齢などの条件がなければ「どなたでも」。', en: '“Everyone”, where there is no condition.' },
    bring: { ja: '何もなければ空欄に。', en: 'Leave empty if nothing.' },
  },
}
