// Texts that people agree to. A text that changes gets a new version; the evidence names the one that was read.
import type { Phrase } from '#platform/i18n/index.ts'

export const findableConsent = {
  purpose: 'findable',
  version: '2026-11-01',
  text: {
    ja: '区内の事業者と調整役が、私の表示名と公開を許した項目を見て、課題に合う人として見つけられることに同意します。同意はいつでも取り消せます。取り消すと、その時から見つからなくなります。',
    en: 'I agree that organizations of the town and coordinators may see my display name and the fields I opened, and find me as somebody who fits a challenge. I can withdraw at any time; from then on I am no longer found.',
    easy: 'わたしは、つぎのことに「はい」と言います。この町の会社（かいしゃ）と調整役（ちょうせいやく＝人と会社をつなぐ人）は、わたしの表示名（ひょうじめい）と、わたしが「見せてもいい」と決めたことを見ることができます。そして、仕事に合う人として、わたしを見つけることができます。わたしは、いつでもやめることができます。やめたら、その時から、見つかりません。',
  } satisfies Phrase,
} as const
