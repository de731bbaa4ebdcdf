import type { Phrase } from '#platform/i18n/index.ts'
import type { AuditSubject } from '#platform/module.ts'
import { importables } from './imports/index.ts'
import { targets } from './imports/organizations/targets.ts'
import { memberPaths } from './paths.ts'
import { affiliationLabels, batchStateLabels, kindLabels } from './phrases.ts'

const imported = Object.fromEntries(
  importables.map(({ kind, nouns }): [string, Phrase] => [
    `members.${kind}_imported`,
    { ja: `${nouns.ja}を取り込んだ`, en: `Imported ${nouns.en}` },
  ]),
)

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'members.profile_created': { ja: 'プロフィールを作った', en: 'Wrote a profile' },
  'members.profile_changed': { ja: 'プロフィールを直した', en: 'Changed a profile' },
  'members.profile_taken_over': { ja: '取り込まれた自分の情報を引き継いだ', en: 'Took over an imported profile' },
  'members.photo_changed': { ja: '写真を入れた', en: 'Put in a photograph' },
  'members.photo_removed': { ja: '写真を消した', en: 'Removed a photograph' },
  'members.consent_given': { ja: '見つけてもらうことに同意した', en: 'Agreed to be found' },
  'members.consent_withdrawn': { ja: '見つけてもらう同意をやめた', en: 'Withdrew consent to be found' },
  'members.organization_registered': { ja: '事業者を登録した', en: 'Registered an organization' },
  'members.organization_changed': { ja: '事業者の紹介を直した', en: 'Changed an organization' },
  'members.organization_photo_added': { ja: '事業者の写真を加えた', en: 'Added a photograph of an organization' },
  'members.organization_photo_removed': { ja: '事業者の写真を消した', en: 'Removed a photograph of an organization' },
  'members.organization_cover_changed': { ja: '事業者の表紙の写真を替えた', en: 'Changed the cover photograph' },
  'members.organization_claimed': { ja: '「この事業者は私です」と申し出た', en: 'Claimed an organization' },
  'members.claim_approved': { ja: '申し出を認めた', en: 'Approved a claim' },
  'members.claim_declined': { ja: '申し出を断った', en: 'Refused a claim' },
  'members.person_invited': { ja: 'メンバーを招いた', en: 'Invited somebody' },
  'members.invitation_withdrawn': { ja: '招きを取り消した', en: 'Withdrew an invitation' },
  'members.invitation_accepted': { ja: '招きに応じた', en: 'Accepted an invitation' },
  'members.person_removed': { ja: 'メンバーを外した', en: 'Removed somebody' },
  'members.person_left': { ja: '事業者から抜けた', en: 'Left an organization' },
  'members.role_changed': { ja: 'メンバーの立場を変えた', en: 'Changed what somebody is there' },
  'members.group_joined': { ja: '団体に加えた', en: 'Added to a group' },
  'members.group_left': { ja: '団体から外した', en: 'Removed from a group' },
  'members.badge_given': { ja: '確認済みの印をつけた', en: 'Gave the verified badge' },
  'members.badge_taken': { ja: '確認済みの印を外した', en: 'Took the verified badge away' },
  'members.import_opened': { ja: '取り込むファイルを置いた', en: 'Handed in a file' },
  'members.import_started': { ja: '取り込みを始めた', en: 'Began an import' },
  ...imported,
  'members.import_failed': { ja: '取り込みが途中で終わった', en: 'An import failed' },
  'members.column_map_saved': { ja: '列の対応を覚えた', en: 'Saved a column map' },
}

const labelled = Object.fromEntries(Object.entries(targets).map(([name, label]) => [name, { label }]))

/** What the audit calls that to which they are done. */
export const subjects: Readonly<Record<string, AuditSubject>> = {
  person: { label: { ja: '人', en: 'Person' } },
  organization: {
    label: { ja: '事業者・団体', en: 'Organization' },
    columns: {
      ...labelled,
      kind: { label: targets.kind, words: kindLabels },
      industry: { label: { ja: '業種（日本標準産業分類）', en: 'Industry' } },
      size_band: { label: { ja: '人数', en: 'Size' } },
      founded_year: { label: { ja: '創業の年', en: 'Founded in' } },
      headline: { label: { ja: 'ひとことで言うと', en: 'In one line' } },
      strengths: { label: { ja: '強み・設備', en: 'Strengths and machines' } },
      specialities: { label: { ja: '専門', en: 'Specialities' } },
      area: { label: { ja: '町名', en: 'Neighbourhood' } },
      face_published: { label: { ja: '紹介ページを公開する', en: 'Publish the page' } },
      person: { label: { ja: '人の番号', en: 'Person' } },
      role: { label: { ja: '立場', en: 'As' }, words: affiliationLabels },
      member: { label: { ja: '加わった団体・事業者の番号', en: 'Member of the group' } },
      caption: { label: { ja: '写真の説明', en: 'Caption' } },
      photo: { label: { ja: '写真', en: 'Photograph' } },
      invitation: { label: { ja: '招待の番号', en: 'Invitation' } },
    },
  },
  import_batch: {
    label: { ja: '取り込み', en: 'Import' },
    href: memberPaths.import,
    columns: { state: { label: { ja: '状態', en: 'State' }, words: batchStateLabels } },
  },
  person_photo: { label: { ja: '人の写真', en: 'Photograph of a person' } },
  organization_photo: { label: { ja: '事業者の写真', en: 'Photograph of an organization' } },
  column_map: { label: { ja: '列の対応', en: 'Column map' } },
}
