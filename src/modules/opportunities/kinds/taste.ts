import type { Kind } from './kind.ts'

export const taste: Kind = {
  id: 'taste',
  label: { ja: 'はじめの一歩', en: 'First step' },
  chip: 'wait',
  description: {
    ja: '2〜3時間・1回だけ。相談や見学から、気軽に一緒に始める',
    en: 'Two or three hours, once: a talk or a visit to begin with',
  },
  suits: [
    { ja: '何を頼めばよいか、まだはっきりしない', en: 'You do not yet know what to ask for' },
    { ja: '外の人と組むのは初めてで、まず試したい', en: 'You have never worked with someone from outside' },
  ],
  needs: [],
  time: 'once',
  hours: { min: 2, max: 3 },
  reward: 'optional',
  seats: { max: 5, usual: 1 },
  window_days: 14,
  help: {
    title: {
      ja: '聞きたいこと、見てほしいことを一つだけ。',
      en: 'One thing you want to ask or have looked at.',
    },
    current_state: {
      ja: 'いまどうしているか。整理されていなくて大丈夫です。',
      en: 'How you do it now. It need not be tidy.',
    },
    goal: {
      ja: '2〜3時間のあとに分かっていたいこと。「次に何をするかが決まる」で十分です。',
      en: 'What you would like to know afterwards; “the next step” is enough.',
    },
    work: {
      ja: '当日の流れ。話す、現場を見る、画面を一緒に見る、など。',
      en: 'How the time goes: talk, see the place, look at a screen together.',
    },
    experience: {
      ja: '話してみたい相手。資格や年数より「やったことがある人」で書くのがおすすめです。',
      en: 'Whom you would like to talk to: rather “has done it” than titles or years.',
    },
    way: {
      ja: '場所と候補の時間帯。画面越しでもよければ、その旨を。',
      en: 'Place and times; whether a call would do.',
    },
    decider: { ja: '当日お会いする人。', en: 'Who will be there.' },
  },
  example: {
    title: {
      ja: '豆腐店の帳簿を、レジとつないで楽にする方法を一緒に考えてほしい',
      en: 'A tofu shop: how could till and books be joined?',
    },
    current_state: {
      ja: '閉店後に毎日40分、レジの紙を見て手で書き写しています。表計算は少し使えます。',
      en: 'Every night we copy the till’s paper by hand for 40 minutes. We know a little about spreadsheets.',
    },
    goal: {
      ja: '書き写しをやめる道が2つ分かり、どちらを試すか決まっている。',
      en: 'Two ways to stop copying are known, and we have chosen one to try.',
    },
    work: {
      ja: '店で1時間、帳簿とレジを見てもらい、残りの時間で方法を一緒に考える。',
      en: 'An hour in the shop with books and till, the rest thinking together.',
    },
  },
}
