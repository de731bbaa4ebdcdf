// What a venue offers to those who need it.
import type { Phrase } from '#platform/i18n/index.ts'

export const facilities: readonly { code: string; label: Phrase }[] = [
  { code: 'wheelchair', label: { ja: '車椅子で入れる', en: 'Wheelchair access' } },
  { code: 'toilet', label: { ja: '多機能トイレ', en: 'Accessible toilet' } },
  { code: 'parking', label: { ja: '障害のある方の駐車場', en: 'Accessible parking' } },
  { code: 'elevator', label: { ja: 'エレベーター', en: 'Lift' } },
  { code: 'nursing', label: { ja: '授乳・おむつ替えの場所', en: 'Nursing and changing room' } },
  { code: 'childcare', label: { ja: '託児', en: 'Childcare' } },
  { code: 'sign-language', label: { ja: '手話通訳', en: 'Sign language interpreter' } },
  { code: 'captions', label: { ja: '文字での通訳（要約筆記）', en: 'Captioning' } },
  { code: 'hearing-loop', label: { ja: '補聴器の磁気ループ', en: 'Hearing loop' } },
  { code: 'braille', label: { ja: '点字・大きな文字の資料', en: 'Braille or large print' } },
  { code: 'guide-dog', label: { ja: '補助犬と入れる', en: 'Assistance dogs welcome' } },
  { code: 'interpreter', label: { ja: '外国語の通訳', en: 'Interpreter' } },
  { code: 'prayer', label: { ja: '礼拝の場所', en: 'Prayer room' } },
]

export const facilityCodes = facilities.map(({ code }) => code)

const byCode = new Map(facilities.map(({ code, label }) => [code, label]))
/** Codes that are not in the list any more are left out. */
export const facilityLabels = (codes: readonly string[]): Phrase[] => codes.flatMap((code) => byCode.get(code) ?? [])
