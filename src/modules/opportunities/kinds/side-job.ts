import type { Kind } from './kind.ts'

export const sideJob: Kind = {
  id: 'side-job',
  label: { ja: '副業', en: 'Side job' },
  chip: 'key',
  description: {
    ja: '本業を持つ人に、報酬をお支払いして数か月手伝ってもらう',
    en: 'Someone with another job helps for a few months and is paid',
  },
  suits: [
    { ja: '社内にない経験が、週に数時間だけほしい', en: 'You lack some experience, for a few hours a week' },
    { ja: '成果として残したいものが決まっている', en: 'You know what should be there at the end' },
  ],
  needs: ['decider', 'must_skill'],
  time: 'weekly',
  hours: { min: 1, max: 20 },
  months: { min: 1, max: 12 },
  reward: 'needed',
  seats: { max: 5, usual: 1 },
  window_days: 21,
  help: {
    title: {
      ja: '「だれが・何に困って・どうしたいか」を一文で。会社名は入れなくて構いません。',
      en: 'Who, what hurts, what you want, in one sentence. No need for the company’s name.',
    },
    current_state: {
      ja: '件数や日数など、数字が1つ入ると伝わります。うまくいっていないことも書いて大丈夫です。',
      en: 'One number (cases, days) makes it clear. It is fine to write what does not work.',
    },
    goal: {
      ja: '3か月後に「できた」と言える状態を。作るもの（ページ、表、手順書など）があれば書いてください。',
      en: 'What lets you say “done” in three months: a page, a sheet, a procedure …',
    },
    work: {
      ja: 'お願いしたいことを2〜4つ。社内でやることとの分担も書くと、安心して応募できます。',
      en: 'Two to four tasks, and what your own people will do.',
    },
    experience: {
      ja: '「英語での取引メールを仕事で書いたことがある」のように、したことで書くと伝わります。',
      en: 'In terms of what someone has done: “wrote business mail in English at work”.',
    },
    way: {
      ja: '打合せの頻度と方法、連絡手段、現場に来てほしい回数など。',
      en: 'How often and how you meet, how you keep in touch, how often on site.',
    },
    decider: {
      ja: '内容や支払いを決める人の役職と名前。返事の速さにつながります。',
      en: 'Title and name of who decides; it makes answers quick.',
    },
  },
  example: {
    title: {
      ja: '創業62年の金属加工、海外からの問い合わせに応える窓口をつくりたい',
      en: 'A metal shop of 62 years wants to answer enquiries from abroad',
    },
    current_state: {
      ja: 'チタンの薄板曲げで、月に2〜3件、海外から英語のメールが届きます。返事ができず、半分は流れています。',
      en: 'Two or three mails a month come from abroad about bending thin titanium. Half go unanswered.',
    },
    goal: {
      ja: '見積りに必要なことを聞き返せる。英語の紹介ページが1枚ある。返事は2日以内。',
      en: 'We can ask back what a quote needs, have one English page, and answer within two days.',
    },
    work: {
      ja: '問い合わせの型づくり、紹介ページの文章、最初の5件を一緒に返す。',
      en: 'Templates, the text of the page, and answering the first five together.',
    },
  },
  note: {
    ja: '報酬のある募集です。決まったあと、仕事の内容・報酬・支払期日などを書面かメールで示す必要があります（フリーランス法）。支払いは、受け取った日から60日以内です。',
    en: 'Paid work: once agreed, the law asks you to state the work, the fee and the date of payment in writing, and to pay within 60 days of receipt.',
  },
}
