import type { Role } from '#platform/auth/actor.ts'
import type { Way } from '#platform/auth/ways.ts'
import type { Phrase } from '#platform/i18n/index.ts'

/** Of a mail in the outbox. */
export const mailStates: Readonly<Record<string, Phrase>> = {
  queued: { ja: '送信待ち', en: 'Waiting' },
  sent: { ja: '送信ずみ', en: 'Sent' },
  captured: { ja: '保存のみ', en: 'Captured' },
  failed: { ja: '送信できず', en: 'Failed' },
}

export const roleLabels: Record<Role, Phrase> = {
  member: { ja: '会員', en: 'Member' },
  adviser: { ja: '相談員', en: 'Adviser' },
  reviewer: { ja: '審査員', en: 'Reviewer' },
  coordinator: { ja: '調整役', en: 'Coordinator' },
  officer: { ja: '事業担当', en: 'Programme officer' },
  administrator: { ja: '管理者', en: 'Administrator' },
  auditor: { ja: '監査担当', en: 'Auditor' },
}

export const wayLabels: Record<Way, Phrase> = {
  password: { ja: 'パスワード', en: 'Password' },
  link: { ja: 'メールのリンク', en: 'Link in a mail' },
  code: { ja: '2段階（確認コード）', en: 'Two factors (code)' },
  recovery: { ja: '2段階（回復コード）', en: 'Two factors (recovery code)' },
  passkey: { ja: 'パスキー', en: 'Passkey' },
  oidc: { ja: 'GビズID', en: 'gBizID' },
}

/** GビズID's kinds of account: only those that were checked say anything about who somebody is. */
export const checkedBusinessIds: Readonly<Record<string, Phrase>> = {
  '2': { ja: 'GビズIDプライム', en: 'gBizID prime' },
  '3': { ja: 'GビズIDメンバー', en: 'gBizID member' },
}
