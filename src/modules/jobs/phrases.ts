import type { Phrase } from '#platform/i18n/index.ts'

const unreachable: Phrase = {
  ja: '相手のサーバーにつながりませんでした',
  en: 'The server at the other end could not be reached',
}
const slow: Phrase = {
  ja: '相手のサーバーが時間内に答えませんでした',
  en: 'The server at the other end did not answer in time',
}
const database: Phrase = { ja: 'データベースとの接続が切れました', en: 'The connection to the database was lost' }
const full: Phrase = { ja: '保存先がいっぱいです', en: 'There is no room left to store things' }

/** What the code of an error (Node.js, the mail client, PostgreSQL) means. An error's own message may name people: it is not shown. */
const reasons: Readonly<Record<string, Phrase>> = {
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  ECONNECTION: unreachable,
  EHOSTUNREACH: unreachable,
  ENOTFOUND: unreachable,
  EAI_AGAIN: unreachable,
  EDNS: unreachable,
  ESOCKET: unreachable,
  ETIMEDOUT: slow,
  EAUTH: { ja: 'メールサーバーにログインできませんでした', en: 'The mail server refused our user name or password' },
  ETLS: { ja: 'メールサーバーと暗号で話せませんでした', en: 'The mail server and we found no common encryption' },
  EENVELOPE: { ja: 'メールサーバーが宛先を受け付けませんでした', en: 'The mail server refused the recipient' },
  EMESSAGE: { ja: 'メールサーバーが内容を受け付けませんでした', en: 'The mail server refused the message' },
  ENOENT: { ja: '必要なファイルがありません', en: 'A file that it needs is not there' },
  EACCES: { ja: 'ファイルを読み書きする権限がありません', en: 'It may not read or write a file' },
  ENOSPC: full,
  '53100': full,
  '57P01': database,
  '08006': database,
  '40001': { ja: 'ほかの処理とぶつかりました', en: 'It collided with other work' },
  '40P01': { ja: 'ほかの処理とぶつかりました', en: 'It collided with other work' },
}

export const reasonOf = (code: string | null): Phrase =>
  reasons[code ?? ''] ?? {
    ja: 'プログラムが途中で止まりました。サーバーの管理者にお知らせください',
    en: 'The program stopped halfway. Please tell whoever runs the server',
  }
