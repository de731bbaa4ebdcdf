// What this module keeps about people.
import { sql } from 'kysely'
import { type Holding, holding, type Privacy, shown, technical } from '#platform/privacy/index.ts'

const terms_consent = holding('terms_consent', {
  label: { ja: '利用規約への同意', en: 'Agreement to the terms' },
  whose: ({ account }) => sql`account = ${account}`,
  columns: {
    id: technical,
    account: technical,
    text_version: shown('規約の版', 'Text'),
    given_at: shown('同意した日時', 'Given'),
    evidence: shown('どこから', 'From where'),
  },
  erase: 'rows',
})

const business_id = holding('business_id', {
  label: { ja: 'GビズIDの内容', en: 'What gBizID said' },
  whose: ({ account }) => sql`account = ${account}`,
  columns: {
    account: technical,
    account_type: shown('アカウントの種別', 'Kind of account'),
    corp_type: shown('事業の形態', 'Kind of business'),
    corporate_number: shown('法人番号', 'Corporate number'),
    name: shown('事業者の名前', 'Name of the business'),
    read_at: shown('受け取った日時', 'Read'),
  },
  erase: 'rows',
})

/** Of the whole installation: goes when no other municipality uses the account. better-auth's names. */
export const installationHoldings: readonly Holding[] = [
  {
    table: 'auth.user',
    label: { ja: 'アカウント', en: 'Account' },
    whose: ({ account }) => sql`id = ${account}`,
    columns: {
      id: technical,
      name: shown('お名前', 'Name'),
      email: shown('メールアドレス', 'E-mail'),
      emailVerified: technical,
      image: technical,
      createdAt: shown('作った日時', 'Made'),
      updatedAt: technical,
      twoFactorEnabled: shown('2段階のログイン', 'Second factor'),
    },
    erase: 'rows',
  },
  {
    table: 'auth.session',
    label: { ja: 'ログイン中の端末', en: 'Sessions' },
    whose: ({ account }) => sql`"userId" = ${account}`,
    columns: {
      id: technical,
      expiresAt: shown('期限', 'Until'),
      token: technical,
      createdAt: shown('ログインした日時', 'Since'),
      updatedAt: technical,
      ipAddress: shown('接続元', 'Address'),
      userAgent: shown('端末', 'Device'),
      userId: technical,
      method: shown('ログインの方法', 'Way in'),
      confirmedAt: technical,
    },
    erase: 'rows',
  },
  {
    table: 'auth.twoFactor',
    label: { ja: '2段階のログイン', en: 'Second factor' },
    whose: ({ account }) => sql`"userId" = ${account}`,
    columns: {
      id: technical,
      secret: technical,
      backupCodes: technical,
      userId: technical,
      verified: technical,
      failedVerificationCount: technical,
      lockedUntil: technical,
    },
    erase: 'rows',
  },
  {
    table: 'auth.passkey',
    label: { ja: 'パスキー', en: 'Passkeys' },
    whose: ({ account }) => sql`"userId" = ${account}`,
    columns: {
      id: technical,
      name: shown('名前', 'Name'),
      publicKey: technical,
      userId: technical,
      credentialID: technical,
      counter: technical,
      deviceType: shown('種類', 'Kind'),
      backedUp: technical,
      transports: technical,
      createdAt: shown('作った日時', 'Made'),
      aaguid: technical,
    },
    erase: 'rows',
  },
  {
    table: 'auth.account',
    label: { ja: 'ログインの方法', en: 'Ways to sign in' },
    whose: ({ account }) => sql`"userId" = ${account}`,
    columns: {
      id: technical,
      accountId: technical,
      providerId: shown('方法', 'Way'),
      userId: technical,
      accessToken: technical,
      refreshToken: technical,
      idToken: technical,
      accessTokenExpiresAt: technical,
      refreshTokenExpiresAt: technical,
      scope: technical,
      password: technical,
      createdAt: shown('作った日時', 'Made'),
      updatedAt: technical,
    },
    erase: 'rows',
  },
  {
    table: 'auth.verification',
    label: { ja: 'メールの確認', en: 'Confirmations' },
    whose: ({ account, emails }) => sql`value = ${account}
      or exists (select from unnest(${[...emails]}::text[]) one where strpos(lower(identifier || ' ' || value), one) > 0)`,
    columns: {
      id: technical,
      identifier: technical,
      value: technical,
      expiresAt: technical,
      createdAt: technical,
      updatedAt: technical,
    },
    erase: 'rows',
    retention: {
      after: { days: 1 },
      since: sql`"expiresAt"`,
      sinceWords: { ja: '期限', en: 'its own end' },
      what: 'rows',
      why: { ja: '期限を過ぎると使えません。', en: 'Useless after its end.' },
    },
  },
]

export const privacy: Privacy = {
  file: {
    name: { ja: 'アカウントファイル', en: 'Accounts' },
    purpose: { ja: '本人であることを確かめるため', en: 'To know who somebody is' },
    people: { ja: '登録した人', en: 'Whoever registered' },
    source: { ja: '本人が画面から登録', en: 'From the person, by the site' },
    recipients: { ja: 'なし', en: 'None' },
    sensitive: false,
  },
  holdings: [terms_consent, business_id],
}
