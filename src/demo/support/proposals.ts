// The proposals of the demo, over the applications of stories.ts.
import { course, early, fair, first, last, mark, stress, tools } from './story.ts'

export interface Proposal {
  code: string
  call: string
  title: string
  words: string
  /** Day on which it was written down, and on which the last one approved it; null: somebody has still to. */
  sent: number
  decided: number | null
}

const looked = '形式審査の結果、要件をすべて満たしていることを確かめました。額は判定ルールのとおりです。'
const panel = '審査会の結果に基づき、評点の順に、予算の範囲で決定することとしてよろしいか伺います。'

export const proposals: readonly Proposal[] = [
  {
    code: 'fair-last-1',
    call: last,
    title: '展示会出展補助金の交付決定（5月分）',
    words: looked,
    sent: 31,
    decided: 34,
  },
  {
    code: 'fair-last-2',
    call: last,
    title: '展示会出展補助金の交付決定（7月分）',
    words: looked,
    sent: 108,
    decided: 111,
  },
  { code: 'fair-1', call: fair, title: '展示会出展補助金の交付決定（第1期）', words: looked, sent: 24, decided: 27 },
  { code: 'fair-2', call: fair, title: '展示会出展補助金の交付決定（第2期）', words: looked, sent: 102, decided: 105 },
  { code: 'fair-3', call: fair, title: '展示会出展補助金の交付決定（第3期）', words: looked, sent: 190, decided: 196 },
  { code: 'fair-4', call: fair, title: '展示会出展補助金の交付決定（第4期）', words: looked, sent: 198, decided: null },
  {
    code: 'social-last',
    call: early,
    title: 'ソーシャルビジネス支援補助金の交付決定',
    words: panel,
    sent: 96,
    decided: 101,
  },
  {
    code: 'social-1',
    call: first,
    title: 'ソーシャルビジネス支援補助金 第1回の交付決定',
    words: panel,
    sent: 183,
    decided: 190,
  },
  {
    code: 'mark-last',
    call: mark,
    title: 'ソーシャルビジネス認定の決定',
    words: '認定審査会の面談の結果に基づき、伺います。',
    sent: 108,
    decided: 112,
  },
  { code: 'tools-last', call: tools, title: 'ITツール導入補助金の交付決定', words: looked, sent: 34, decided: 37 },
  {
    code: 'course-last',
    call: course,
    title: '学び直し講座受講助成金の交付決定',
    words: looked,
    sent: 34,
    decided: 37,
  },
  {
    code: 'course-last-2',
    call: course,
    title: '学び直し講座受講助成金の交付決定（11月分）',
    words: looked,
    sent: 157,
    decided: 160,
  },
  {
    code: 'stress-last',
    call: stress,
    title: 'ストレスチェック実施助成金の交付決定',
    words: looked,
    sent: 34,
    decided: 37,
  },
]
