// An event as a form: one page in sections, saved at any point.
import type { Said } from '#platform/forms/said.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { DraftActions, ErrorSummary, Form, HiddenField, type Html, Meanwhile, Notice, PageHead } from '#ui/index.ts'
import { fieldNames, fieldWords, inputOf } from '../field-words.ts'
import type { Kind } from '../kinds/index.ts'
import { poolRows, sessionRows, ticketRows } from '../rows.ts'
import type { State } from '../tables.ts'
import type { Organizer } from './choose-kind.tsx'
import { ApplySection } from './form/apply-section.tsx'
import type { Choices } from './form/fields.ts'
import { SeatsSection } from './form/seats-section.tsx'
import { WhatSection } from './form/what-section.tsx'
import { WhenSection } from './form/when-section.tsx'
import { WhereSection } from './form/where-section.tsx'

export interface EventFormProps {
  kind: Kind
  organizer: Organizer
  form: FormState
  choices: Choices
  action: string
  back: string
  /** The id of a new one; absent when a stored one is edited. */
  beginning?: string
  state?: State
  /** What staff said when they returned it. */
  note?: string
  /** Somebody else saved it in the meantime: what is stored where it differs. */
  meanwhile?: readonly Said[]
  saved?: boolean
}

const labels = (): Record<string, string> => ({
  ...Object.fromEntries(fieldNames.map((name) => [inputOf(name), t(fieldWords[name])])),
  ...Object.fromEntries(
    sessionRows.flatMap((n) =>
      ['on', 'from', 'to', 'title'].map((part) => [`session_${part}_${n}`, t(`${n}回目`, `Session ${n}`)]),
    ),
  ),
  ...Object.fromEntries(
    ticketRows.flatMap((n) =>
      ['label', 'price', 'seats'].map((part) => [`ticket_${part}_${n}`, t(`種別 ${n}`, `Ticket ${n}`)]),
    ),
  ),
  ...Object.fromEntries(
    poolRows.flatMap((n) =>
      ['name', 'who', 'seats'].map((part) => [`pool_${part}_${n}`, t(`優先枠 ${n}`, `Reserved seats ${n}`)]),
    ),
  ),
})

const Notices = ({ state, note, saved, meanwhile, form, back }: EventFormProps): Html => (
  <>
    {saved && <Notice kind="success">{t('保存しました。', 'Saved.')}</Notice>}
    {meanwhile !== undefined && <Meanwhile differing={meanwhile} />}
    {note !== undefined && note !== '' && (
      <Notice kind="wait" title={t('確認した職員から', 'From the staff who read it')}>
        {note}
      </Notice>
    )}
    {state === 'published' && form.errors['capacity'] !== undefined && (
      <Notice kind="wait" title={t('席が決まっている方がいます', 'Some people have a seat already')}>
        <a href={back}>
          {t('催しの運営から申込みの一覧を開き、一人ずつ決める', 'Open the list of applications and decide about each')}
        </a>
      </Notice>
    )}
    {state === 'published' && (
      <Notice kind="info" title={t('公開中の催しです', 'This event is public')}>
        {t(
          '保存すると、すぐにページに出ます。変わったところは、申し込んだ方にメールでお知らせします。',
          'What you save is public at once. Those who applied are told by mail what changed.',
        )}
      </Notice>
    )}
  </>
)

export function EventForm(props: EventFormProps): Html {
  const { kind, organizer, form, beginning, state } = props
  const isPublic = state === 'published'
  return (
    <>
      <PageHead
        title={
          beginning === undefined
            ? t('催しの内容を直す', 'Edit the event')
            : t(`${t(kind.label)}を開く`, `New: ${t(kind.label)}`)
        }
        lead={t(
          `主催：${organizer.name}　種類：${t(kind.label)}`,
          `Organizer: ${organizer.name}. Kind: ${t(kind.label)}.`,
        )}
      />
      <Notices {...props} />
      <ErrorSummary form={form} labels={labels()} />
      <Form action={props.action}>
        {beginning !== undefined && (
          <>
            <HiddenField name="id" value={beginning} />
            <HiddenField name="organization" value={organizer.id} />
            <HiddenField name="kind" value={kind.id} />
          </>
        )}
        <HiddenField form={form} name="version" />
        <WhatSection {...props} />
        <WhenSection {...props} />
        <WhereSection {...props} />
        <SeatsSection {...props} />
        <ApplySection {...props} />
        <DraftActions isPublic={isPublic} back={props.back} />
      </Form>
    </>
  )
}
