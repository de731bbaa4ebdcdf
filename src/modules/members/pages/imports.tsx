import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  Chip,
  DataTable,
  dayText,
  Empty,
  DateField,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  Tabs,
  TextField,
} from '#ui/index.ts'
import type { Importable } from '../imports/importable.ts'
import { importables } from '../imports/index.ts'
import { memberPaths } from '../paths.ts'
import { batchStateLabels } from '../phrases.ts'
import type { ImportBatch } from '../queries/imports.ts'

const stateKind = { previewed: 'wait', running: 'wait', done: 'good', failed: 'bad' } as const

const sourceHelp = {
  ja: '例：商工会の会員名簿。次に新しいファイルを取り込むときも、同じ名前にしてください。',
  en: 'For example: members of the chamber. Use the same name when you import a newer file.',
}

interface UploadProps {
  importable: Importable
  form: FormState
  maxMb: number
}

const Upload = ({ importable, form, maxMb }: UploadProps): Html => (
  <Form action={memberPaths.imports} multipart>
    <ErrorSummary
      form={form}
      labels={{
        source: t('出典の名前', 'Name of the source'),
        as_of_on: t('いつ時点の一覧か', 'As of'),
        file: t('ファイル', 'File'),
      }}
    />
    <HiddenField form={form} name="id" />
    <HiddenField name="kind" value={importable.kind} />
    <TextField
      form={form}
      name="source"
      label={t('出典の名前', 'Name of the source')}
      required
      help={t(importable.sourceHelp ?? sourceHelp)}
    />
    {importable.dated !== undefined && (
      <DateField
        form={form}
        name="as_of_on"
        label={t('いつ時点の一覧か', 'As of')}
        required
        help={t(
          '一覧に書かれた「○年○月○日現在」。なければ、ファイルを受け取った日。制度のページに出ます。',
          'The day that the list names, or that on which you got the file. It stands on the page of each scheme.',
        )}
      />
    )}
    <FileField
      form={form}
      name="file"
      label={t('ファイル', 'File')}
      required
      accept=".csv,.tsv,.txt,.xlsx,.json"
      maxMb={maxMb}
      help={t(
        'CSV、Excel（.xlsx）、JSON。文字コードは自動で見分けます。',
        'CSV, Excel (.xlsx) or JSON, in any usual encoding.',
      )}
    />
    <FormActions>
      <Button>{t('中身を確かめる', 'Look at it first')}</Button>
    </FormActions>
  </Form>
)

/** What to know before and after an import of this kind. */
export const Remark = ({ importable: { remark } }: { importable: Importable }): Html | null =>
  remark === null ? null : <Notice kind="info">{t(remark)}</Notice>

interface ImportsPageProps {
  importable: Importable
  batches: readonly ImportBatch[]
  /** Null for those who may only look. */
  form: FormState | null
  maxMb: number
}

export const ImportsPage = ({ importable, batches, form, maxMb }: ImportsPageProps): Html => (
  <>
    <PageHead
      title={t('ファイルから取り込む', 'Import from files')}
      lead={t(
        '取り込む前に、最初の30行と、直すところ・受け入れられない行とその理由をお見せします。',
        'Before anything is written you see the first 30 rows, with what is repaired or rejected, and why.',
      )}
      actions={
        <LinkButton kind="second" href={importable.listHref}>
          {t(`${importable.nouns.ja}の一覧へ`, `To the ${importable.nouns.en}`)}
        </LinkButton>
      }
    />
    <Tabs
      label={t('取り込むもの', 'What to import')}
      items={importables.map(({ kind, nouns }) => ({
        href: memberPaths.importsOf(kind),
        label: t(`${nouns.ja}を取り込む`, `Import ${nouns.en}`),
        current: kind === importable.kind,
      }))}
    />
    <Remark importable={importable} />
    {form !== null && <Upload importable={importable} form={form} maxMb={maxMb} />}
    <h2>{t('これまでの取り込み', 'Imports so far')}</h2>
    <DataTable
      caption={t('これまでの取り込み', 'Imports so far')}
      captionHidden
      rows={batches}
      columns={[
        {
          label: t('出典', 'Source'),
          head: true,
          cell: (row) => [<a href={memberPaths.import(row.id)}>{row.source}</a>, <small>{row.file_name}</small>],
        },
        { label: t('日', 'Day'), cell: (row) => dayText(row.created_at) },
        {
          label: t('状態', 'State'),
          cell: (row) => <Chip kind={stateKind[row.state]}>{t(batchStateLabels[row.state])}</Chip>,
        },
        { label: t('行', 'Rows'), align: 'end', cell: (row) => row.total.toLocaleString('ja') },
        {
          label: t('受け入れ', 'Taken'),
          align: 'end',
          cell: (row) => (row.accepted + row.repaired).toLocaleString('ja'),
        },
        { label: t('変わりなし', 'Unchanged'), align: 'end', cell: (row) => row.unchanged.toLocaleString('ja') },
        { label: t('受け入れず', 'Rejected'), align: 'end', cell: (row) => row.rejected.toLocaleString('ja') },
      ]}
      empty={
        <Empty title={t('まだ取り込んだファイルはありません', 'Nothing has been imported yet')}>
          {t('上から、一覧のファイルを選んでください。', 'Choose a file above.')}
        </Empty>
      }
    />
  </>
)
