// The text that people agree to. When it changes it gets a new version.
import type { Phrase } from '#platform/i18n/index.ts'

export const sharingConsent = {
  version: '2026-11-21',
  text: {
    ja: '最後まで進んだ取組（課題の題名、事業者の名前、終わった日、公開中のまとめ）と、私のプロフィールの下書きを、ふるさとのまちのページで私だけが見られるようにすることに同意します。ふるさとの募集に応募するとき、私が添えたものだけが、その募集の事業者と担当者に見えます。同意はいつでも取り消せます。取り消すと、ふるさとでは見られなくなります（すでに応募に添えたものは、応募のページから外せます）。',
    en: 'I agree that work I finished (the challenge, the organization, the day, the public story) and a draft of my profile can be seen by me alone on the pages of my home town. When I enter a challenge there, only what I add to the entry is seen, by that organization and staff. I can withdraw at any time; from then on nothing is seen there (what I added to an entry can be taken off it on its page).',
  } satisfies Phrase,
} as const
