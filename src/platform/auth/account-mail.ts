// The mails about an account itself. better-auth calls back with an address and a token only; where the mail belongs
// (which municipality asked, in which language) travels beside the call.
import { AsyncLocalStorage } from 'node:async_hooks'
import { inMunicipality, type Db } from '#platform/db/index.ts'
import { locale, t } from '#platform/i18n/index.ts'
import { queueMail } from '#platform/mail/index.ts'

export interface MailPlace {
  root: Db
  municipality: string
  /** Where to go after the link was opened. */
  next: string
}

export type AccountMail = 'confirm' | 'finish' | 'exists' | 'link' | 'reset' | 'change' | 'taken'

const current = new AsyncLocalStorage<MailPlace>()
export const withMailPlace = <T>(place: MailPlace, run: () => Promise<T>): Promise<T> => current.run(place, run)

interface Words {
  subject: string
  body: string
  label: string
  path: string
}

function wordsFor(kind: AccountMail, token: string, next: string): Words {
  const query = new URLSearchParams({ token, ...(next === '/' ? {} : { next }) })
  switch (kind) {
    case 'confirm':
      return {
        subject: t('メールアドレスの確認', 'Please confirm your e-mail address'),
        body: t(
          'ご登録ありがとうございます。下のボタンを押すと、登録が完了します。',
          'Thank you for registering. Press the button below to finish.',
        ),
        label: t('登録を完了する', 'Finish registering'),
        path: `/confirm?${query}`,
      }
    case 'finish':
      return {
        subject: t('登録を完了してください', 'Please finish your registration'),
        body: t(
          'ご登録ありがとうございます。下のボタンから1時間以内にパスワードを決めると、登録が完了します。',
          'Thank you for registering. Press the button below within one hour and choose a password to finish.',
        ),
        label: t('パスワードを決めて完了する', 'Choose a password and finish'),
        path: `/password/new?${query}`,
      }
    case 'exists':
      return {
        subject: t('このアドレスはすでに登録されています', 'This address is already registered'),
        body: t(
          '登録のお申し込みがありましたが、このメールアドレスのアカウントはすでにあります。ログインするか、パスワードをお忘れのときは再設定してください。',
          'Somebody asked to register this address, but it already has an account. Please sign in, or set a new password if you have forgotten it.',
        ),
        label: t('ログインの画面へ', 'To the sign-in page'),
        path: `/sign-in?${new URLSearchParams({ next })}`,
      }
    case 'change':
      return {
        subject: t('新しいメールアドレスの確認', 'Please confirm your new e-mail address'),
        body: t(
          'このアドレスに変えるお申し込みがありました。ログインしたまま、1時間以内に下のボタンを押してください。',
          'Somebody asked to use this address from now on. Stay signed in and press the button below within one hour.',
        ),
        label: t('このアドレスに変える', 'Use this address'),
        path: `/account/email/confirmation?${query}`,
      }
    case 'taken':
      return {
        subject: t('このアドレスはすでに使われています', 'This address is in use already'),
        body: t(
          'メールアドレスをこのアドレスに変えるお申し込みがありましたが、このアドレスのアカウントはすでにあるため、変えていません。',
          'Somebody asked to change their address to this one. It has an account of its own, so nothing was changed.',
        ),
        label: t('ログインの画面へ', 'To the sign-in page'),
        path: '/sign-in',
      }
    case 'link':
      return {
        subject: t('ログインのリンク', 'Your sign-in link'),
        body: t(
          '下のボタンを押すとログインします。リンクは10分間、1回だけ使えます。',
          'Press the button below to sign in. The link works once, within ten minutes.',
        ),
        label: t('ログインする', 'Sign in'),
        path: `/sign-in/link?${query}`,
      }
    case 'reset':
      return {
        subject: t('パスワードの再設定', 'Set a new password'),
        body: t(
          '下のボタンから、1時間以内に新しいパスワードを決めてください。',
          'Press the button below within one hour to choose a new password.',
        ),
        label: t('新しいパスワードを決める', 'Choose a new password'),
        path: `/password/new?${query}`,
      }
  }
}

export async function sendAccountMail(kind: AccountMail, to: string, token: string): Promise<void> {
  const place = current.getStore()
  if (place === undefined) throw new Error('An account mail without a municipality')
  const { subject, body, label, path } = wordsFor(kind, token, place.next)
  await inMunicipality(place.root, place.municipality, (tx) =>
    queueMail(tx, {
      municipality: place.municipality,
      to,
      locale: locale(),
      subject,
      paragraphs: [body],
      link: { href: path, label },
    }),
  )
}
