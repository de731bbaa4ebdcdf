import type { Phrase } from '#platform/i18n/index.ts'
import type { State } from './tables.ts'

/** As the organization and staff read it. */
export const stateWords: Record<State, Phrase> = {
  sent: { ja: '未返答', en: 'Not answered yet' },
  interview: { ja: '面談', en: 'Interview' },
  reserved: { ja: '保留', en: 'In reserve' },
  accepted: { ja: 'お願いする', en: 'Accepted' },
  declined: { ja: '見送り', en: 'Declined' },
  withdrawn: { ja: '辞退', en: 'Withdrawn' },
}

/** As the entrant reads it. */
export const ownStateWords: Record<State, Phrase> = {
  sent: { ja: '返事を待っています', en: 'Waiting for an answer' },
  interview: { ja: '面談に進みました', en: 'Invited to an interview' },
  reserved: { ja: '検討が続いています', en: 'Still being considered' },
  accepted: { ja: '決まりました', en: 'Accepted' },
  declined: { ja: '今回は見送り', en: 'Not this time' },
  withdrawn: { ja: '取り下げました', en: 'Withdrawn' },
}

export const stateChips: Record<State, 'key' | 'good' | 'wait' | 'plain'> = {
  sent: 'wait',
  interview: 'key',
  reserved: 'plain',
  accepted: 'good',
  declined: 'plain',
  withdrawn: 'plain',
}

export const declineReasons = ['filled', 'schedule', 'skills', 'changed', 'other'] as const
export type DeclineReason = (typeof declineReasons)[number]

export const declineReasonWords: Record<DeclineReason, Phrase> = {
  filled: { ja: 'ほかの方にお願いすることにした', en: 'Somebody else was chosen' },
  schedule: { ja: '時期や時間が合わなかった', en: 'The times did not fit' },
  skills: { ja: '求める経験が今回は違った', en: 'A different experience is needed' },
  changed: { ja: '事業者の状況が変わった', en: 'Our circumstances have changed' },
  other: { ja: 'そのほか', en: 'Something else' },
}

/** A beginning in kind words; the organization changes it as it likes. */
export const declineTexts: Record<DeclineReason, Phrase> = {
  filled: {
    ja: 'このたびはご応募くださり、ありがとうございました。丁寧な動機を読み、社内でよく話し合いましたが、今回は別の方にお願いすることになりました。お気持ちにお応えできず申し訳ありません。またご縁がありましたら、ぜひお声がけください。',
    en: 'Thank you very much for your entry. We read it with care and talked it over; this time we have asked somebody else. We are sorry not to be able to answer your wish, and hope that our paths cross again.',
  },
  schedule: {
    ja: 'このたびはご応募くださり、ありがとうございました。ぜひご一緒したいと考えましたが、進める時期や時間がどうしても合わず、今回は見送らせてください。時期が合う募集がありましたら、またお声がけいただけると嬉しいです。',
    en: 'Thank you very much for your entry. We would have liked to work with you, but the times could not be made to fit. If another challenge suits your calendar, we would be glad to hear from you.',
  },
  skills: {
    ja: 'このたびはご応募くださり、ありがとうございました。ご経験を興味深く読みましたが、今回の課題では少し違う分野の力が必要だと分かりました。せっかくのお申し出にお応えできず申し訳ありません。あなたの経験が生きる課題は、ほかにもきっとあります。',
    en: 'Thank you very much for your entry. We read of your experience with interest, but have learnt that this challenge needs a somewhat different one. We are sorry; there will surely be challenges where yours is just right.',
  },
  changed: {
    ja: 'このたびはご応募くださり、ありがとうございました。私どもの状況が変わり、今回の取組を見直すことになりました。お時間をいただいたのに申し訳ありません。改めて募集するときは、お知らせします。',
    en: 'Thank you very much for your entry. Our circumstances have changed and we are rethinking this plan. We are sorry after the time you gave; when we ask again, we will let you know.',
  },
  other: {
    ja: 'このたびはご応募くださり、ありがとうございました。よく検討しましたが、今回は見送らせていただきます。お気持ちを寄せてくださったこと、心から感謝しています。',
    en: 'Thank you very much for your entry. After careful thought we have decided not to go ahead this time. We are truly grateful for your interest.',
  },
}

export const acceptText: Phrase = {
  ja: 'ご応募ありがとうございました。ぜひ一緒に取り組ませてください。まずは最初の打合せの日時を決めたいと思います。都合のよい曜日と時間帯を教えていただけますか。',
  en: 'Thank you for your entry. We would be glad to work with you. Let us fix a first meeting: which days and times suit you?',
}

export const reserveText: Phrase = {
  ja: 'ご応募ありがとうございました。丁寧に読ませていただきました。検討にもう少しお時間をください。2週間以内に、あらためてお返事します。',
  en: 'Thank you for your entry, which we have read with care. Please give us a little more time; we will answer within two weeks.',
}
