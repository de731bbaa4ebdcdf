// Texts that people agree to. A text that changes gets a new version, and the earlier one stays: the evidence names the one
// that was read. No text names a kind of town, so that it says the same in every municipality.
import type { Phrase } from '#platform/i18n/index.ts'

const easy =
  'わたしは、つぎのことに「はい」と言います。この町の会社（かいしゃ）と調整役（ちょうせいやく＝人と会社をつなぐ人）は、わたしの表示名（ひょうじめい）と、わたしが「見せてもいい」と決めたことを見ることができます。そして、仕事に合う人として、わたしを見つけることができます。わたしは、いつでもやめることができます。やめたら、その時から、見つかりません。'
const en =
  'I agree that organizations of the town and coordinators may see my display name and the fields I opened, and find me as somebody who fits a challenge. I can withdraw at any time; from then on I am no longer found.'

/** Every text there was, by its version. */
export const findableTexts: Readonly<Record<string, Phrase>> = {
  '2026-11-01': {
    ja: '区内の事業者と調整役が、私の表示名と公開を許した項目を見て、課題に合う人として見つけられることに同意します。同意はいつでも取り消せます。取り消すと、その時から見つからなくなります。',
    en,
    easy,
  },
  '2026-11-21': {
    ja: 'この自治体の事業者と調整役が、私の表示名と公開を許した項目を見て、私を課題に合う人として見つけることに同意します。同意はいつでも取り消せます。取り消すと、その時から見つからなくなります。',
    en,
    easy,
  },
}

/** What is agreed to today. */
export const findableConsent = { purpose: 'findable', version: '2026-11-21' } as const
