// What an officer says of a field, by its kind; the page shows only that.
import { type Phrase } from '#platform/i18n/index.ts'
import type { FieldKind } from './definition.ts'

export type Setting = 'options' | 'lines' | 'row_fields' | 'valid_months' | 'unit' | 'range' | 'from'

interface Said {
  /** What it is good for, where one chooses a kind. */
  about: Phrase
  settings: readonly Setting[]
  /** What `min` and `max` count, where they are asked; the largest that may be said, and the least where it is not nought: a loss. */
  range?: { min: Phrase; max: Phrase; most: number; least?: number }
}

const characters = (most: number) => ({
  min: { ja: '少なくとも何文字', en: 'At least so many characters' },
  max: { ja: '多くても何文字', en: 'At most so many characters' },
  most,
})
const value = (most: number) => ({
  min: { ja: 'いちばん小さい値', en: 'Smallest value' },
  max: { ja: 'いちばん大きい値', en: 'Largest value' },
  most,
  least: -most,
})
const rows = {
  min: { ja: '少なくとも何行', en: 'At least so many rows' },
  max: { ja: '多くても何行', en: 'At most so many rows' },
  most: 100,
}

export const settingsOf: Readonly<Record<FieldKind, Said>> = {
  line: {
    about: { ja: '名前、商品名など', en: 'Names and the like' },
    settings: ['from', 'range'],
    range: characters(1000),
  },
  text: {
    about: { ja: '計画、理由など', en: 'Plans, reasons' },
    settings: ['from', 'range'],
    range: characters(10_000),
  },
  number: {
    about: { ja: '従業員数など', en: 'Staff and the like' },
    settings: ['unit', 'from', 'range'],
    range: value(999_999_999_999),
  },
  yen: {
    about: { ja: '売上高、希望額など', en: 'Sales, the sum applied for' },
    settings: ['range'],
    range: value(9_999_999_999),
  },
  date: { about: { ja: '開業日など', en: 'A day' }, settings: [] },
  period: { about: { ja: '始まりと終わりの日', en: 'First and last day' }, settings: [] },
  one: { about: { ja: '並べた答えから1つ', en: 'One of the answers given' }, settings: ['options'] },
  several: {
    about: { ja: '並べた答えからいくつでも', en: 'Any of the answers given' },
    settings: ['options', 'range'],
    range: {
      min: { ja: '少なくともいくつ', en: 'At least so many' },
      max: { ja: '多くてもいくつ', en: 'At most so many' },
      most: 50,
    },
  },
  yes: { about: { ja: '誓約、確認など', en: 'Declarations, checks' }, settings: [] },
  address: { about: { ja: '郵便番号から住所が入ります', en: 'Filled in from the postal code' }, settings: ['from'] },
  bank: { about: { ja: '銀行・支店・名義を確かめます', en: 'Bank, branch and holder are checked' }, settings: [] },
  files: {
    about: { ja: '納税証明書、見積書など', en: 'Certificates, quotations' },
    settings: ['valid_months', 'range'],
    range: {
      min: { ja: '少なくともいくつ', en: 'At least so many' },
      max: { ja: '多くてもいくつ', en: 'At most so many' },
      most: 20,
    },
  },
  budget: {
    about: { ja: '金額と補助対象額を合計します', en: 'Amounts and eligible parts, summed' },
    settings: ['lines', 'range'],
    range: rows,
  },
  rows: {
    about: { ja: '商品や担当者を何行でも', en: 'Products or people, row by row' },
    settings: ['row_fields', 'range'],
    range: rows,
  },
}
