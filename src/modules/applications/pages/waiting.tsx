// What happens next, to whoever handed an application in, or took it back, and has nothing to do now.
import { type Phrase, t } from '#platform/i18n/index.ts'
import { type Html, Notice } from '#ui/index.ts'
import type { ApplicationState } from '../states.ts'

const said: Partial<Record<ApplicationState, { title: Phrase; text: Phrase }>> = {
  submitted: {
    title: { ja: '申請を受け付けました', en: 'We have received it' },
    text: {
      ja: '担当者が書類を確かめます。直していただきたいことや結果は、メールとお知らせでお伝えします。',
      en: 'We check the papers now. Whatever must be put right, and what is decided, we tell you by mail and in your messages.',
    },
  },
  formal: {
    title: { ja: '書類を確かめています', en: 'We are checking the papers' },
    text: {
      ja: '直していただきたいことがあるときは、メールとお知らせでお伝えします。',
      en: 'If anything must be put right, we tell you by mail and in your messages.',
    },
  },
  review: {
    title: { ja: '審査しています', en: 'It is in review' },
    text: {
      ja: '結果は通知書でお知らせします。届いたことを、メールとお知らせでお伝えします。',
      en: 'What is decided comes as a letter; we tell you by mail and in your messages when it is there.',
    },
  },
  withdrawn: {
    title: { ja: 'この申請は取り下げました', en: 'This application was withdrawn' },
    text: {
      ja: '受付番号と内容は、控えとして残ります。募集中なら、この内容を写して、もう一度申請できます。',
      en: 'Its number and what was written stay. While the call is open you can apply again, with a copy of it.',
    },
  },
}

export function Waiting({ state }: { state: ApplicationState }): Html | null {
  const words = said[state]
  return words === undefined ? null : (
    <Notice kind="info" title={t(words.title)}>
      {t(words.text)}
    </Notice>
  )
}
