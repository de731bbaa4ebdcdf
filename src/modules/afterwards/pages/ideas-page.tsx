import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  clockText,
  dayText,
  DataTable,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  type Html,
  PageHead,
  Pagination,
  Prose,
  TextArea,
} from '#ui/index.ts'

const IdeaForm = ({ action, form }: { action: string; form: FormState }): Html => (
  <Form action={action}>
    <HiddenField form={form} name="id" />
    <TextArea
      form={form}
      name="words"
      label={t('アイデア', 'Idea')}
      help={t('思いつきのままでかまいません。', 'Just as it comes to mind.')}
      required
      rows={3}
      max={500}
    />
    <FormActions>
      <Button>{t('書き留める', 'Note it')}</Button>
    </FormActions>
  </Form>
)

interface NamedIdea {
  id: string
  words: string
  created_at: Date
  /** Null: the organizer's own. */
  by: string | null
}

interface IdeasPageProps {
  action: string
  href: (page: number) => string
  ideas: readonly NamedIdea[]
  page: number
  perPage: number
  total: number
  form: FormState | null
}

export const IdeasPage = ({ action, href, ideas, page, perPage, total, form }: IdeasPageProps): Html => (
  <div class="narrow flow">
    <PageHead
      title={t('出たアイデア', 'Ideas that came up')}
      lead={t(
        'その場で出た話を書き留めます。参加した方も、参加票から書けます。',
        'What came up on the spot. Those who came can write too, from their ticket pages.',
      )}
    />
    {form !== null && (
      <>
        <ErrorSummary form={form} />
        <IdeaForm action={action} form={form} />
      </>
    )}
    <DataTable
      caption={t('出たアイデア', 'Ideas')}
      captionHidden
      rows={ideas}
      columns={[
        { label: t('アイデア', 'Idea'), head: true, cell: ({ words }) => <Prose text={words} /> },
        { label: t('書いた方', 'By'), cell: ({ by }) => by ?? t('主催者', 'The organizer') },
        { label: t('日時', 'When'), cell: ({ created_at }) => `${dayText(created_at)} ${clockText(created_at)}` },
      ]}
      empty={<Empty title={t('まだありません', 'None yet')} />}
    />
    <Pagination page={page} perPage={perPage} total={total} hrefOf={href} />
  </div>
)

export const OwnIdeaPage = ({ action, form }: { action: string; form: FormState }): Html => (
  <div class="narrow flow">
    <PageHead
      title={t('アイデアを残す', 'Leave an idea')}
      lead={t('主催者が、お名前とともに読みます。', 'The organizer reads it, with your name.')}
    />
    <ErrorSummary form={form} />
    <IdeaForm action={action} form={form} />
  </div>
)
