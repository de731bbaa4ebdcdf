// Contract or employment? Whether somebody is a worker (労働基準法9条) is judged by how the work is really done, not by the contract's name.
// The questions follow the criteria of 労働基準法研究会報告「労働基準法の『労働者』の判断基準について」(1985-12-19).
import type { Phrase } from '#platform/i18n/index.ts'

export interface Sign {
  code: string
  words: Phrase
}

export const signs: readonly Sign[] = [
  {
    code: 'orders',
    words: {
      ja: '仕事の進め方を、こちらが細かく指示する',
      en: 'We direct in detail how the work is done',
      easy: '仕事のやり方を、会社がこまかく決める',
    },
  },
  {
    code: 'hours',
    words: {
      ja: '働く時間と場所を、こちらが決めて管理する',
      en: 'We set and supervise hours and place',
      easy: '働く時間と場所を、会社が決める',
    },
  },
  {
    code: 'refuse',
    words: {
      ja: '一つひとつの依頼を断れない',
      en: 'Single requests cannot be refused',
      easy: 'たのまれた仕事を「できません」と言えない',
    },
  },
  {
    code: 'substitute',
    words: {
      ja: '本人以外の人が代わりにすることはできない',
      en: 'Nobody else may do it in their place',
      easy: 'ほかの人が、かわりにすることはできない',
    },
  },
  {
    code: 'time_pay',
    words: {
      ja: '働いた時間や欠勤で報酬を増減する',
      en: 'Pay goes up and down with hours and absence',
      easy: '働いた時間や休みで、お金が変わる',
    },
  },
  {
    code: 'exclusive',
    words: {
      ja: 'ほかの仕事を受けることを禁じる',
      en: 'They may not work for others',
      easy: 'ほかの会社の仕事をしてはいけない',
    },
  },
]
export const signCodes = signs.map(({ code }) => code)

/** Direction over the work itself weighs most; of the others it takes several. */
export const looksLikeEmployment = (chosen: readonly string[]): boolean =>
  chosen.includes('orders') || chosen.includes('hours') || chosen.length >= 3

export const doubtful: Phrase = {
  ja: '雇用にあたるおそれがあります。下の説明をお読みください',
  en: 'This may be employment. Please read below',
  easy: '会社に雇われる（やとわれる）働き方かもしれません。下を読んでください',
}
