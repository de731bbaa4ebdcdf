import type { Actor } from '#platform/auth/actor.ts'
import { Refusal } from '#platform/errors.ts'
import { memberPaths } from './paths.ts'

/** The person behind the account; who has written no profile yet is shown the way. */
export function needsPerson(actor: Actor): string {
  if (actor.person !== null) return actor.person
  throw new Refusal(
    409,
    { ja: '先にプロフィールを書いてください。', en: 'Please write your profile first.' },
    { href: memberPaths.profile, label: { ja: 'プロフィールを書く', en: 'Write my profile' } },
  )
}
