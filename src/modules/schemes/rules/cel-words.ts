// What the reader of CEL finds wrong, as an officer reads it.
import type { Phrase } from '#platform/i18n/index.ts'
import { groups } from './facts.ts'

const types: Readonly<Record<string, string>> = {
  int: '数',
  double: '小数',
  string: '文字',
  bool: 'はい・いいえ',
}
/** `int >= string` → 数 >= 文字. */
const typed = (signature: string): string =>
  signature.replace(/list<.*?>/g, '並び').replace(/\b(?:int|double|string|bool)\b/g, (name) => types[name] ?? name)

const shortOf = (): Phrase => ({
  ja: '式が途中で終わっています。「)」や、つづきをお確かめください',
  en: 'The expression stops short: see whether a “)” or the rest is missing',
})
const open = (): Phrase => ({
  ja: '文字が「"」で閉じていません',
  en: 'A text is not closed by a quotation mark',
})
const mixed = (summary: string): Phrase => {
  const signature = summary.replace(/^.*?: /, '')
  return {
    ja: `種類のちがうものは、計算もくらべもできません（${typed(signature)}）`,
    en: `These kinds cannot stand together: ${signature}`,
  }
}
const yesOrNo = (): Phrase => ({
  ja: '「&&」「||」「?」の前後には、「はい」か「いいえ」になる式を書いてください（例：form.cost_yen >= 100000）',
  en: 'Beside && and ||, and before ?, stands what is yes or no, such as form.cost_yen >= 100000',
})

/** By the code of the error; of its summary. */
const words: Readonly<Record<string, (summary: string) => Phrase | null>> = {
  no_such_key: (summary) => {
    const key = /No such key: (.+)/.exec(summary)?.[1]
    return key === undefined ? null : { ja: `「${key}」という材料はありません`, en: `There is no fact called ${key}` }
  },
  unknown_variable: (summary) => ({
    ja: `「${summary.replace(/^.*?: /, '')}」は使えません。材料は ${groups.join('.…、')}.…、途中の値は value.… です`,
    en: `${summary}. Facts are ${groups.join('.…, ')}.…; values are value.…`,
  }),
  unexpected_token: (summary) => (summary.endsWith(' EOF') ? shortOf() : null),
  expected_token: (summary) => (summary.endsWith(' EOF') ? shortOf() : null),
  unexpected_character: (summary) => {
    const found = summary.replace(/^.*?: /, '').replace(/^'(.*)'$/, '$1')
    return {
      ja: `「${found}」は、ここには書けません。式は半角で、数は「,」を入れずに書き、「と同じ」は「==」です`,
      en: `“${found}” cannot stand here. Numbers have no commas, and “is the same as” is ==`,
    }
  },
  unterminated_string: open,
  newline_in_string: open,
  no_such_overload: mixed,
  no_matching_overload: (summary) => {
    const [, call = summary] = /'(.*)'/.exec(summary) ?? []
    return {
      ja: `関数に入れるものの種類か数が違います（${typed(call)}）`,
      en: `The function does not take this: ${call}`,
    }
  },
  invalid_logical_operand: yesOrNo,
  invalid_condition_type: yesOrNo,
}

/** What has no words of ours is told as it was said. */
export const celWords = (code: string, summary: string): Phrase =>
  words[code]?.(summary) ?? { ja: `式をお確かめください（${summary}）`, en: `Please check the expression (${summary})` }
