import type { Actor } from '#platform/auth/actor.ts'
import { Refusal } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { memberPaths } from './paths.ts'

const comesBack: Phrase = {
  ja: '数分で書けます。保存すると、続きの画面に進みます。',
  en: 'It takes a few minutes. Once saved, you go on from here.',
}

/** The person behind the account; who has written no profile yet is told why they need one, and goes on to `next` from it. */
export function needsPerson(
  { person }: Pick<Actor, 'person'>,
  next: string = memberPaths.me,
  why: Phrase = comesBack,
): string {
  if (person !== null) return person
  throw new Refusal(
    409,
    why,
    { href: memberPaths.profileThen(next), label: { ja: 'プロフィールを書く', en: 'Write my profile' } },
    { ja: '先にプロフィールを書いてください', en: 'Please write your profile first' },
  )
}
