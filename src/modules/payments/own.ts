// 除斥: nobody makes or approves a batch that pays themselves, or a firm of theirs.
import type { Actor } from '#platform/auth/actor.ts'
import type { Tx } from '#platform/db/index.ts'
import { Refusal } from '#platform/errors.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { ownAmong } from '#modules/applications/index.ts'

export const notPicked: Phrase = {
  ja: 'あなた自身か、あなたが所属する事業者への支払です。ほかの担当者に、振込のまとまりに入れてもらってください。',
  en: 'It is paid to you, or to a firm of yours: please have somebody else put it into a batch.',
}
export const notApproved: Phrase = {
  ja: 'あなた自身か、あなたが所属する事業者への支払が入っているため、承認できません。ほかの担当者に承認してもらってください。',
  en: 'It pays you, or a firm of yours: please have somebody else approve it.',
}

interface Paid {
  application: string
  applicant_name: string
}

export async function refuseOwn(tx: Tx, actor: Actor, paid: readonly Paid[], why: Phrase, href: string): Promise<void> {
  const own = await ownAmong(
    tx,
    actor,
    paid.map(({ application }) => application),
  )
  const one = paid.find(({ application }) => own.has(application))
  if (one === undefined) return
  const words = { ja: `${one.applicant_name}：${why.ja}`, en: `${one.applicant_name}: ${why.en}` }
  throw new Refusal(409, words, { href, label: { ja: '確かめる', en: 'Look at it' } })
}
