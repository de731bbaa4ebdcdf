// 支援ナビ: at most five short questions in plain words, as data. An answer says what a scheme must be, or what speaks for it.
import type { Phrase } from '#platform/i18n/index.ts'
import { town } from '#platform/i18n/town.ts'
import { topics } from '../topics.ts'

export interface Answer {
  code: string
  label: Phrase
  help?: Phrase
  /** Only schemes for them, and those for everybody. */
  audience?: string
  /** Speaks most for a scheme. */
  topic?: string
  /** Speaks for schemes of these kinds. */
  kinds?: readonly string[]
  /** At least so many people work there: leaves out schemes for smaller firms. */
  people?: number
  /** Ours are for whoever is here. */
  away?: true
}

export interface Question {
  code: string
  text: Phrase
  answers: readonly Answer[]
  /** Not asked of them: it makes no sense to who acts for themselves how many people work there. */
  notOf?: string
}

/** Offered everywhere: nobody is stopped by a question. */
export const any: Answer = { code: 'any', label: { ja: '決めていない・答えない', en: 'Not sure, or rather not say' } }

/** Made for each request: they call the place by its name. */
export const questions = (): readonly Question[] => [
  {
    code: 'who',
    text: { ja: 'どなたのための支援をおさがしですか', en: 'Who is the support for?' },
    answers: [
      {
        code: 'business',
        label: { ja: '事業をしている', en: 'I run a business' },
        help: { ja: '会社、個人事業、農業、医院など', en: 'A firm, sole trader, farm, practice …' },
        audience: 'business',
      },
      {
        code: 'founder',
        label: { ja: 'これから始める', en: 'I am about to begin' },
        help: { ja: '創業の準備中、始めて間もない', en: 'Preparing, or just begun' },
        audience: 'founder',
      },
      {
        code: 'association',
        label: { ja: '団体で活動している', en: 'I act for an association' },
        help: { ja: '商店街、組合、NPO、地域の団体', en: 'A shopping street, cooperative, NPO, local group' },
        audience: 'association',
      },
      {
        code: 'individual',
        label: { ja: '個人として', en: 'For myself' },
        help: { ja: '働く方、学ぶ方、お住まいの方', en: 'As a worker, learner or resident' },
        audience: 'individual',
      },
    ],
  },
  {
    code: 'topic',
    text: { ja: '何に使いたいですか', en: 'What is it for?' },
    answers: topics.map(({ code, label }) => ({ code, label, topic: code })),
  },
  {
    code: 'where',
    text: {
      ja: `${town().ja}内に事業所やお住まいなどがありますか`,
      en: `Are you based in the ${town().en}, or do you live there?`,
    },
    answers: [
      { code: 'here', label: { ja: 'ある', en: 'Yes' } },
      { code: 'coming', label: { ja: 'これから構える', en: 'I will be' } },
      { code: 'away', label: { ja: 'ない', en: 'No' }, away: true },
    ],
  },
  {
    code: 'size',
    text: { ja: '何人で働いていますか', en: 'How many people work there?' },
    notOf: 'individual',
    answers: [
      { code: 'few', label: { ja: '1人〜5人', en: '1 to 5' }, people: 1 },
      { code: 'small', label: { ja: '6人〜20人', en: '6 to 20' }, people: 6 },
      { code: 'middle', label: { ja: '21人〜100人', en: '21 to 100' }, people: 21 },
      { code: 'large', label: { ja: '101人以上', en: '101 or more' }, people: 101 },
    ],
  },
  {
    code: 'need',
    text: { ja: 'いま、いちばん困っていることは何ですか', en: 'What presses most?' },
    answers: [
      {
        code: 'costs',
        label: { ja: '費用の負担が重い', en: 'It costs too much' },
        help: { ja: '補助金・助成金', en: 'Grants' },
        kinds: ['grant'],
      },
      {
        code: 'cash',
        label: { ja: '手元の資金が足りない', en: 'Cash is short' },
        help: { ja: '融資・あっせん', en: 'Loans' },
        kinds: ['loan'],
      },
      {
        code: 'advice',
        label: { ja: '何から始めればよいか分からない', en: 'I do not know where to begin' },
        help: { ja: '相談・専門家', en: 'Advice' },
        kinds: ['advice'],
      },
      {
        code: 'learn',
        label: { ja: '学びたい・人を育てたい', en: 'I want to learn, or train people' },
        help: { ja: '講座・研修', en: 'Courses' },
        kinds: ['course'],
      },
      {
        code: 'known',
        label: { ja: '取組を知ってもらいたい', en: 'I want to be known' },
        help: { ja: '認定・表彰', en: 'Certification' },
        kinds: ['certification'],
      },
    ],
  },
]
