// A scheme as a form: one page in sections, saved at any point.
import type { Said } from '#platform/forms/said.ts'
import { t } from '#platform/i18n/index.ts'
import {
  DraftActions,
  ErrorSummary,
  Form,
  HiddenField,
  type Html,
  Meanwhile,
  Notice,
  PageHead,
  Prose,
} from '#ui/index.ts'
import { fieldNames } from '../field-words.ts'
import type { State } from '../tables.ts'
import { labelOf } from '../texts.ts'
import { ApplyingSection } from './form/applying-section.tsx'
import type { SectionProps } from './form/fields.ts'
import { OfficeSection } from './form/office-section.tsx'
import { MoneySection, WhatSection, WhoSection } from './form/what-section.tsx'

export interface SchemeFormProps extends SectionProps {
  action: string
  back: string
  /** The id of a new one; absent when a stored one is edited. */
  beginning?: string
  /** The stored one, as it is called on the pages around. */
  scheme?: { id: string; title: string }
  state?: State
  /** What was said when it was returned. */
  note?: string
  /** Somebody else saved it in the meantime: what is stored where it differs. */
  meanwhile?: readonly Said[]
  saved?: boolean
  /** It was made from another town's file or a template. */
  fromFile?: boolean
}

const Notices = ({ state, note = '', saved, fromFile, meanwhile }: SchemeFormProps): Html => (
  <>
    {saved && <Notice kind="success">{t('保存しました。', 'Saved.')}</Notice>}
    {fromFile && (
      <Notice kind="info" title={t('下書きができました', 'Your draft is there')}>
        {t(
          '元の町のことば（担当課・お問い合わせ先・根拠・対象となる方の地域）が残っていないか、お確かめください。申請書と判定ルールも下書きで入っています。',
          'Please look for words of the town it came from: department, contact, legal basis, area. Its form and rules are there as drafts.',
        )}
      </Notice>
    )}
    {meanwhile !== undefined && <Meanwhile differing={meanwhile} />}
    {note !== '' && (
      <Notice kind="wait" title={t('確認した職員から', 'From whoever read it')}>
        <Prose text={note} />
      </Notice>
    )}
    {state === 'published' && (
      <Notice kind="info" title={t('公開中の制度です', 'This scheme is public')}>
        {t(
          '保存すると、すぐにページに出ます。どこをどう変えたかは、記録に残ります。',
          'What you save is public at once. What was changed from what to what is kept.',
        )}
      </Notice>
    )}
  </>
)

export function SchemeForm(props: SchemeFormProps): Html {
  const { kind, form, beginning, state } = props
  const isPublic = state === 'published'
  return (
    <>
      <PageHead
        title={
          beginning === undefined
            ? t('制度の内容を直す', 'Edit the scheme')
            : t(`${kind.label.ja}の制度をつくる`, `New scheme: ${kind.label.en}`)
        }
        lead={t(`種類：${kind.label.ja}`, `Kind: ${kind.label.en}`)}
      />
      <Notices {...props} />
      <ErrorSummary form={form} labels={Object.fromEntries(fieldNames.map((name) => [name, labelOf(kind, name)]))} />
      <Form action={props.action}>
        {beginning !== undefined && (
          <>
            <HiddenField name="id" value={beginning} />
            <HiddenField name="kind" value={kind.id} />
          </>
        )}
        <HiddenField form={form} name="version" />
        <WhatSection {...props} />
        <WhoSection {...props} />
        <MoneySection {...props} />
        <ApplyingSection {...props} />
        <OfficeSection {...props} />
        <DraftActions isPublic={isPublic} back={props.back} />
      </Form>
    </>
  )
}
