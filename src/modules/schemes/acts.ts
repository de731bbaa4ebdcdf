import type { Phrase } from '#platform/i18n/index.ts'
import type { AuditSubject } from '#platform/module.ts'
import { fieldWords } from './field-words.ts'
import { schemePaths } from './paths.ts'
import { callWords, stateWords } from './phrases.ts'

/** What the audit calls these acts. */
export const acts: Readonly<Record<string, Phrase>> = {
  'schemes.drafted': { ja: '支援制度の下書きを書いた', en: 'Drafted a support scheme' },
  'schemes.edited': { ja: '支援制度を直した', en: 'Changed a support scheme' },
  'schemes.copied': { ja: '支援制度を写した', en: 'Copied a support scheme' },
  'schemes.imported': { ja: '支援制度をファイルから読み込んだ', en: 'Read a support scheme from a file' },
  'schemes.deleted': { ja: '支援制度の下書きを消した', en: 'Deleted the draft of a support scheme' },
  'schemes.submitted': { ja: '支援制度を確認に出した', en: 'Handed in a support scheme' },
  'schemes.taken_back': { ja: '支援制度を確認から取り戻した', en: 'Took a support scheme back from review' },
  'schemes.returned': { ja: '支援制度を返した', en: 'Returned a support scheme' },
  'schemes.published': { ja: '支援制度を公開した', en: 'Published a support scheme' },
  'schemes.ended': { ja: '支援制度を終えた', en: 'Ended a support scheme' },
  'members.schemes_imported': { ja: '支援制度の一覧を取り込んだ', en: 'Imported a list of support schemes' },
  'schemes.rules_begun': { ja: '判定ルールの版をつくりはじめた', en: 'Began a version of the rules' },
  'schemes.rules_changed': { ja: '判定ルールを直した', en: 'Changed the rules' },
  'schemes.rules_settled': { ja: '判定ルールの版を確定した', en: 'Settled a version of the rules' },
  'schemes.rules_discarded': { ja: '判定ルールの下書きを捨てた', en: 'Threw away a draft of the rules' },
  'schemes.form_begun': { ja: '申請書の版をつくりはじめた', en: 'Began a version of the form' },
  'schemes.form_changed': { ja: '申請書を直した', en: 'Changed the form' },
  'schemes.form_settled': { ja: '申請書の版を確定した', en: 'Settled a version of the form' },
  'schemes.form_discarded': { ja: '申請書の下書きを捨てた', en: 'Threw a draft of the form away' },
  'schemes.call_planned': { ja: '募集回を決めた', en: 'Planned a call' },
  'schemes.call_changed': { ja: '募集回を変えた', en: 'Changed a call' },
  'schemes.call_removed': { ja: '募集回を取りやめた', en: 'Removed a call' },
}

const column = (ja: string, en: string) => ({ label: { ja, en } })

const { title: callTitle, ...callColumns } = callWords

/** What the audit calls that to which they are done. */
export const subjects: Readonly<Record<string, AuditSubject>> = {
  scheme: {
    label: { ja: '支援制度', en: 'Support scheme' },
    href: schemePaths.manage,
    columns: {
      ...Object.fromEntries(Object.entries(fieldWords).map(([name, label]) => [name, { label }])),
      state: { ...column('状態', 'State'), words: stateWords },
      kind: column('種類', 'Kind'),
      review_note: column('返すときのことば', 'What to put right'),
      form_number: column('申請書の版', 'Version of the form'),
      rules_number: column('判定ルールの版', 'Version of the rules'),
      rules_changes: column('判定ルールの変わったところ', 'What changed in the rules'),
      form_changes: column('変えたこと', 'What changed'),
      information_only: column('紹介だけ', 'Information only'),
      // Of its calls, which are told with it.
      call_title: { label: callTitle },
      ...Object.fromEntries(Object.entries(callColumns).map(([name, label]) => [name, { label }])),
    },
  },
}
