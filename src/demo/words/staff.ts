// What coordinators write: to those who post, to both sides of an introduction, and beside a name on a shortlist.
import type { ClosedReason, DemoReviewComment } from '../types.ts'

export const comments: readonly { field: DemoReviewComment['field']; body: string }[] = [
  {
    field: 'current_state',
    body: '困っていることがよく伝わります。件数か日数の数字がもう一つあると、応募する方が大きさをつかめます。',
  },
  {
    field: 'goal',
    body: '3か月後に目で見て確かめられる形になっていて、よいと思います。できた数も書けそうでしたら足してください。',
  },
  { field: 'work', body: 'お願いすることを番号で分けると、応募する方が自分の分担を思い浮かべやすくなります。' },
  { field: 'title', body: '題がわかりやすいです。「だれが困っているか」がもう少し前に出ると、さらに目に留まります。' },
  { field: 'decider', body: 'お返事がいつごろになるかも書いておくと、応募した方が安心します。' },
  { field: 'way', body: '夜や土日に打合せができるかも、書き足していただけますか。' },
  { field: 'experience', body: 'したことの中身で書かれていて、若い方も応募しやすいと思います。このままいきましょう。' },
  { field: null, body: '一度お電話でお話ししたいです。明日の午後、ご都合はいかがでしょうか。' },
  { field: 'work', body: '社内の方がすることも一言あると、分担がはっきりします。' },
  { field: null, body: '週の時間と報酬の釣り合いを、近い募集と比べてみました。この条件なら応募が集まると思います。' },
]

/** To both sides; {name} the person, {skill} what is needed. */
export const introductions: readonly string[] = [
  '{name}さんは「{skill}」を仕事でしてこられた方です。動ける曜日と場所も、募集とよく合います。まず30分、画面越しにお話しになってみませんか。',
  '募集の「進め方」を読んで、話の聞き上手な{name}さんを思い浮かべました。「{skill}」の経験もあります。お返事は急ぎません。',
  '先日の交流の会で{name}さんとお話しし、この課題にちょうど合うと思いました。条件の細かなところは、お会いになってから決めていただけます。',
  '「{skill}」で困っている現場と、それを続けてこられた{name}さんです。お互いに合わないと感じたら、断っていただいて構いません。',
]

export const shortlistNotes: readonly string[] = [
  '夜の時間が合う。現場の経験は少ないが、話がわかりやすい。',
  '前の取組の終わり方がとても丁寧だった。',
  '必須の経験あり。次の面談の候補に。',
  '故郷の仕事にも関心があり、続けてくれそう。',
  '本業の繁忙期（3月）と重ならないかを確かめる。',
  '二人目の候補。画面越しなら可。',
  '聞き取りの力がある。年配の方と組めるとよい。',
]

/** What an organization writes when it closes its challenge. */
export const closings: Readonly<Record<ClosedReason, readonly string[]>> = {
  filled: [
    'お願いする方が決まりました。たくさんの応募をありがとうございました。',
    'よい方に来ていただけることになりました。途中の様子は工場の入口に貼り出します。',
    '決まりました。読んでくださった皆さんに感謝します。',
  ],
  enough: ['想像より多くの応募をいただき、早めに締め切りました。', '十分な数の応募をいただいたので、締め切ります。'],
  expired: [
    '今回はご縁がありませんでした。書き方を見直して、春にもう一度出します。',
    '締切まで待ちましたが決まりませんでした。調整役の方と条件を見直します。',
  ],
  changed: ['話し合ううちに、先に社内で決めることが見えてきました。いったん閉じます。'],
  stopped: ['社内の担当が替わり、続けるのが難しくなりました。申し訳ありません。'],
}
