// What a venue offers to those who need it.
import type { Phrase } from '#platform/i18n/index.ts'

export const facilities: readonly {
  code: string
  label: Phrase
  /** In the words of whoever needs it. */ need: Phrase
}[] = [
  {
    code: 'wheelchair',
    label: { ja: '車椅子で入れる', en: 'Wheelchair access' },
    need: { ja: '車椅子で行きます', en: 'I come in a wheelchair' },
  },
  {
    code: 'toilet',
    label: { ja: '多機能トイレ', en: 'Accessible toilet' },
    need: { ja: '多機能トイレを使います', en: 'I need an accessible toilet' },
  },
  {
    code: 'parking',
    label: { ja: '障害のある方の駐車場', en: 'Accessible parking' },
    need: { ja: '障害のある方の駐車場を使います', en: 'I need accessible parking' },
  },
  {
    code: 'elevator',
    label: { ja: 'エレベーター', en: 'Lift' },
    need: { ja: 'エレベーターを使います', en: 'I need a lift' },
  },
  {
    code: 'nursing',
    label: { ja: '授乳・おむつ替えの場所', en: 'Nursing and changing room' },
    need: { ja: '授乳・おむつ替えの場所を使います', en: 'I need a nursing and changing room' },
  },
  {
    code: 'childcare',
    label: { ja: '託児', en: 'Childcare' },
    need: { ja: '託児をお願いします', en: 'Childcare, please' },
  },
  {
    code: 'sign-language',
    label: { ja: '手話通訳', en: 'Sign language interpreter' },
    need: { ja: '手話通訳をお願いします', en: 'A sign language interpreter, please' },
  },
  {
    code: 'captions',
    label: { ja: '文字での通訳（要約筆記）', en: 'Captioning' },
    need: { ja: '文字での通訳（要約筆記）をお願いします', en: 'Captioning, please' },
  },
  {
    code: 'hearing-loop',
    label: { ja: '補聴器の磁気ループ', en: 'Hearing loop' },
    need: { ja: '補聴器の磁気ループを使います', en: 'I use the hearing loop' },
  },
  {
    code: 'braille',
    label: { ja: '点字・大きな文字の資料', en: 'Braille or large print' },
    need: { ja: '点字・大きな文字の資料をお願いします', en: 'Braille or large print, please' },
  },
  {
    code: 'guide-dog',
    label: { ja: '補助犬と入れる', en: 'Assistance dogs welcome' },
    need: { ja: '補助犬と行きます', en: 'I come with an assistance dog' },
  },
  {
    code: 'interpreter',
    label: { ja: '外国語の通訳', en: 'Interpreter' },
    need: { ja: '外国語の通訳をお願いします', en: 'An interpreter, please' },
  },
  {
    code: 'prayer',
    label: { ja: '礼拝の場所', en: 'Prayer room' },
    need: { ja: '礼拝の場所を使います', en: 'I need a prayer room' },
  },
]

export const facilityCodes = facilities.map(({ code }) => code)

const byCode = new Map(facilities.map(({ code, label }) => [code, label]))
/** Codes that are not in the list any more are left out. */
export const facilityLabels = (codes: readonly string[]): Phrase[] => codes.flatMap((code) => byCode.get(code) ?? [])
