import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  DataTable,
  Empty,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  PageHead,
  RadioField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { afterwardsPaths } from '../paths.ts'
import { audienceWords } from '../phrases.ts'
import type { Material } from '../queries/material.ts'
import { audiences } from '../tables.ts'

interface MaterialsPageProps {
  event: string
  materials: readonly Material[]
  /** Null for whoever only reads. */
  form: FormState | null
}

const AddForm = ({ event, form }: { event: string; form: FormState }): Html => (
  <Form action={afterwardsPaths.materials(event)} multipart>
    <FormSection title={t('資料を加える', 'Add')}>
      <HiddenField form={form} name="id" />
      <TextField form={form} name="title" label={t('題', 'Title')} required maxlength={80} />
      <TextField
        form={form}
        name="url"
        type="url"
        label={t('リンク', 'Link')}
        help={t(
          '動画や資料の置き場所。ファイルを送るときは空けてください。',
          'Where it is. Leave empty to send a file.',
        )}
      />
      <FileField form={form} name="file" label={t('ファイル', 'File')} accept=".pdf,image/*,.xlsx,.docx,.csv" />
      <TextArea
        form={form}
        name="chapters"
        rows={4}
        label={t('録画の目次', 'Chapters')}
        help={t('1行に1つ、「12:30 題」の形で。', 'One a line: “12:30 title”.')}
      />
      <RadioField
        form={form}
        name="audience"
        label={t('見られる方', 'For whom')}
        required
        options={audiences.map((value) => ({ value, label: t(audienceWords[value]) }))}
      />
    </FormSection>
    <FormActions>
      <Button>{t('加える', 'Add')}</Button>
    </FormActions>
  </Form>
)

export const MaterialsPage = ({ event, materials, form }: MaterialsPageProps): Html => (
  <div class="narrow flow">
    <PageHead
      title={t('資料・録画', 'Slides and recordings')}
      lead={t(
        '「どなたでも」は催しのページに、ほかは見られる方の参加票に出ます。',
        'What is for everyone stands on the event’s page; the rest on the ticket pages of those who may see it.',
      )}
    />
    <DataTable
      caption={t('資料・録画', 'Slides and recordings')}
      captionHidden
      rows={materials}
      columns={[
        {
          label: t('題', 'Title'),
          head: true,
          cell: ({ id, title, url }) => <a href={url ?? afterwardsPaths.file(event, id)}>{title}</a>,
        },
        { label: t('見られる方', 'For whom'), cell: ({ audience }) => t(audienceWords[audience]) },
        {
          label: t('目次', 'Chapters'),
          align: 'end',
          cell: ({ chapters }) => (chapters.length === 0 ? '—' : t(`${chapters.length}件`, String(chapters.length))),
        },
        ...(form === null
          ? []
          : [
              {
                label: '',
                cell: ({ id }: Material) => (
                  <ActionForm action={afterwardsPaths.removeMaterial(event, id)} kind="second" small>
                    {t('外す', 'Remove')}
                  </ActionForm>
                ),
              },
            ]),
      ]}
      empty={<Empty title={t('資料はまだありません', 'Nothing yet')} />}
    />
    {form !== null && (
      <>
        <ErrorSummary form={form} />
        <AddForm event={event} form={form} />
      </>
    )}
  </div>
)
