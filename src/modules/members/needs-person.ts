import type { Actor } from '#platform/auth/actor.ts'
import { Refusal } from '#platform/errors.ts'
import { memberPaths } from './paths.ts'

/** The person behind the account; who has written no profile yet is shown the way to it, and then on to `next`. */
export function needsPerson(actor: Actor, next: string = memberPaths.me): string {
  if (actor.person !== null) return actor.person
  throw new Refusal(
    409,
    { ja: '先にプロフィールを書いてください。', en: 'Please write your profile first.' },
    { href: memberPaths.profileThen(next), label: { ja: 'プロフィールを書く', en: 'Write my profile' } },
  )
}
