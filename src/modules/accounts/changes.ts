// What can change about somebody's ways in: what the audit calls it, and what the mail to them says.
import type { Phrase } from '#platform/i18n/index.ts'

interface Words {
  act: Phrase
  mail: Phrase
}

export const changes = {
  password_changed: {
    act: { ja: 'パスワードを変えた', en: 'Changed their password' },
    mail: { ja: 'パスワードを変えました。', en: 'Your password was changed.' },
  },
  password_reset: {
    act: { ja: '忘れたパスワードを決め直した', en: 'Set a new password by mail' },
    mail: {
      ja: 'メールのリンクから、新しいパスワードを決めました。',
      en: 'A new password was set, by the link that was mailed to you.',
    },
  },
  email_changed: {
    act: { ja: 'メールアドレスを変えた', en: 'Changed their e-mail address' },
    mail: {
      ja: 'アカウントのメールアドレスを変えました。これからのお知らせは、新しいアドレスに届きます。',
      en: 'The e-mail address of your account was changed. From now on mail goes to the new one.',
    },
  },
  second_factor_set: {
    act: { ja: '確認コードを使い始めた', en: 'Began to use one-time codes' },
    mail: {
      ja: 'ログインのときに、認証アプリの確認コードを求めるようにしました。',
      en: 'From now on, signing in asks for a code from your authenticator app.',
    },
  },
  second_factor_removed: {
    act: { ja: '確認コードをやめた', en: 'Stopped using one-time codes' },
    mail: { ja: 'ログインのときの確認コードをやめました。', en: 'Signing in no longer asks for a code.' },
  },
  second_factor_reset: {
    act: { ja: '確認コードを解除した', en: 'Reset somebody’s one-time codes' },
    mail: {
      ja: 'ご本人からの連絡を受け、管理者が確認コードを解除しました。次にログインしたら、設定し直してください。',
      en: 'As you asked, an administrator has reset your one-time codes. Please set them up again when you next sign in.',
    },
  },
  recovery_codes_renewed: {
    act: { ja: '回復コードを作り直した', en: 'Renewed their recovery codes' },
    mail: {
      ja: '回復コードを作り直しました。前の回復コードは使えません。',
      en: 'Your recovery codes were renewed. The former ones no longer work.',
    },
  },
  recovery_code_used: {
    act: { ja: '回復コードでログインした', en: 'Signed in with a recovery code' },
    mail: {
      ja: '回復コードでログインがありました。使ったコードは、もう使えません。',
      en: 'Somebody signed in with one of your recovery codes. That code is now spent.',
    },
  },
  passkey_added: {
    act: { ja: 'パスキーを加えた', en: 'Added a passkey' },
    mail: { ja: 'ログインに使うパスキーを加えました。', en: 'A passkey was added to your account.' },
  },
  passkey_removed: {
    act: { ja: 'パスキーを外した', en: 'Removed a passkey' },
    mail: { ja: 'ログインに使うパスキーを外しました。', en: 'A passkey was removed from your account.' },
  },
  oidc_linked: {
    act: { ja: 'GビズIDなどでログインできるようにした', en: 'Linked a gBizID or the like' },
    mail: {
      ja: 'GビズIDなど、ほかのIDでログインできるようにしました。',
      en: 'You can now sign in with another ID, such as gBizID.',
    },
  },
  oidc_unlinked: {
    act: { ja: 'GビズIDなどとの結び付けを外した', en: 'Unlinked a gBizID or the like' },
    mail: {
      ja: 'GビズIDなど、ほかのIDでのログインをやめました。',
      en: 'Signing in with another ID, such as gBizID, was ended.',
    },
  },
} as const satisfies Record<string, Words>

export type Change = keyof typeof changes
