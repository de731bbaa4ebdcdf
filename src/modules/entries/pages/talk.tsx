// The thread below an entry.
import { t } from '#platform/i18n/index.ts'
import { Button, ErrorSummary, Form, FormActions, HiddenField, type Html, TextArea, Thread } from '#ui/index.ts'
import type { ThreadMessage } from '#modules/messages/index.ts'
import { entryPaths } from '../paths.ts'
import type { EntryPageProps } from './entry-page.tsx'

const authorOf = ({ author_name, author_side }: ThreadMessage, organization: string): string => {
  if (author_side === 'organization') return t(`${author_name}（${organization}）`, `${author_name} (${organization})`)
  return author_side === 'coordinator' ? t(`${author_name}（調整役）`, `${author_name} (coordinator)`) : author_name
}

type TalkProps = Pick<EntryPageProps, 'entry' | 'about' | 'messages' | 'form' | 'me' | 'may' | 'viewer'>

export const Talk = ({ entry, about, messages, form, me, may, viewer }: TalkProps): Html => (
  <section class="flow" id="talk">
    <h2>{t('やりとり', 'Messages')}</h2>
    {messages.length === 0 && (
      <p>
        {viewer === 'entrant'
          ? t(
              '気になることは、ここで事業者に尋ねられます。担当の職員も読んでいます。',
              'Ask the organization here whatever you wonder about. Staff read along.',
            )
          : t(
              '分からないことは、ここで尋ねられます。応募した方と事業者、役所の職員（監査を含みます）だけが読みます。',
              'Ask here. Only the entrants, the organization and the municipality’s staff (auditors included) read it.',
            )}
      </p>
    )}
    {messages.length > 0 && (
      <Thread
        messages={messages.map((message) => ({
          author: authorOf(message, about.organization_name),
          at: message.created_at,
          body: message.body,
          mine: message.author === null ? message.author_account === me.account : message.author === me.person,
        }))}
      />
    )}
    {may.talk && (
      <>
        <ErrorSummary
          form={form}
          labels={{ body: t('メッセージ', 'Message'), chosen: t('都合のよい時間', 'The time') }}
        />
        <Form action={`${entryPaths.messages(entry.id)}#talk`}>
          <HiddenField form={form} name="id" />
          <TextArea form={form} name="body" label={t('メッセージ', 'Message')} required rows={4} max={2000} />
          <FormActions>
            <Button kind="second">{t('送る', 'Send')}</Button>
          </FormActions>
        </Form>
      </>
    )}
  </section>
)
