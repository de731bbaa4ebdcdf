import type { FormState } from '#platform/forms/state.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  Chip,
  DataTable,
  Empty,
  Facts,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  SelectField,
} from '#ui/index.ts'
import { type ColumnMap, targetLabels, targets } from '../imports/column-map.ts'
import type { Preview } from '../imports/preview.ts'
import { memberPaths } from '../paths.ts'
import { outcomeLabels } from '../phrases.ts'
import type { ImportBatch } from '../queries/imports.ts'
import type { ImportOutcome } from '../tables.ts'

export const outcomeKind = { accepted: 'good', repaired: 'wait', rejected: 'bad', unchanged: 'plain' } as const

export const Notes = ({ notes }: { notes: readonly Phrase[] }): Html | null =>
  notes.length === 0 ? null : (
    <ul>
      {notes.map((note) => (
        <li>{t(note)}</li>
      ))}
    </ul>
  )

interface PreviewRow {
  line: number
  title: string
  outcome: ImportOutcome
  notes: readonly Phrase[]
  address: string
}

const Rows = ({ rows }: { rows: readonly PreviewRow[] }): Html => (
  <DataTable
    caption={t(`最初の${rows.length}行`, `The first ${rows.length} rows`)}
    rows={rows}
    columns={[
      { label: t('行', 'Line'), align: 'end', cell: (row) => row.line },
      { label: t('名前', 'Name'), head: true, cell: (row) => row.title || t('（名前なし）', '(no name)') },
      { label: t('住所', 'Address'), cell: (row) => row.address },
      {
        label: t('結果', 'Outcome'),
        cell: (row) => <Chip kind={outcomeKind[row.outcome]}>{t(outcomeLabels[row.outcome])}</Chip>,
      },
      { label: t('理由', 'Why'), cell: (row) => <Notes notes={row.notes} /> },
    ]}
    empty={<Empty title={t('データの行がありません', 'There are no rows')} />}
  />
)

const ChooseMap = ({ batch, maps, map }: { batch: ImportBatch; maps: readonly ColumnMap[]; map: string }): Html => (
  <Form action={memberPaths.import(batch.id)} method="get">
    <SelectField
      form={{ values: { map }, errors: {} }}
      name="map"
      label={t('この対応で見直す', 'Look again with another map')}
      empty={t('見出しから見分ける', 'Tell by the headings')}
      options={maps.map(({ id, name }) => ({ value: id, label: t(name) }))}
    />
    <FormActions>
      <Button kind="second">{t('見直す', 'Look again')}</Button>
    </FormActions>
  </Form>
)

interface MakeMapProps {
  batch: ImportBatch
  headings: readonly string[]
  form: FormState
}

/** Our fields, each with the file's headings to choose from. */
const MakeMap = ({ batch, headings, form }: MakeMapProps): Html => {
  const options = headings.filter((heading) => heading.trim() !== '').map((value) => ({ value, label: value }))
  return (
    <Form action={memberPaths.importColumns(batch.id)}>
      {targets.map((target) => (
        <SelectField
          form={form}
          name={`column_${target}`}
          label={t(targetLabels[target])}
          required={target === 'name'}
          empty={t('使わない', 'Not used')}
          options={options}
        />
      ))}
      <FormActions>
        <Button kind="second">{t('この対応を覚える', 'Remember this map')}</Button>
      </FormActions>
    </Form>
  )
}

interface PreviewPageProps {
  batch: ImportBatch
  preview: Preview
  rows: readonly PreviewRow[]
  maps: readonly ColumnMap[]
  /** The choice of columns, as chosen. */
  columns: FormState
  may: boolean
}

export const PreviewPage = ({ batch, preview, rows, maps, columns, may }: PreviewPageProps): Html => {
  const { map, problems, headings } = preview
  return (
    <>
      <PageHead
        title={t(`「${batch.source}」を取り込む前に`, `Before importing “${batch.source}”`)}
        lead={t('まだ何も書き込んでいません。', 'Nothing has been written yet.')}
      />
      <Facts
        items={[
          [t('ファイル', 'File'), batch.file_name],
          [t('形式', 'Format'), [preview.format, preview.encoding].filter(Boolean).join('、')],
          [t('列の対応', 'Column map'), map === null ? t('分かりません', 'Unknown') : t(map.name)],
        ]}
      />
      {problems.map((problem) => (
        <Notice kind="info">{t(problem)}</Notice>
      ))}
      {map === null ? (
        <Notice kind="wait" title={t('名前の列が分かりません', 'We cannot tell which column holds the name')}>
          {t('下の「列の対応」で、名前の列を選んでください。', 'Please choose it below.')}
        </Notice>
      ) : (
        <>
          <Rows rows={rows} />
          {may && (
            <Form action={memberPaths.startImport(batch.id)}>
              <HiddenField name="map" value={map.id} />
              <FormActions>
                <Button>{t('取り込む', 'Import')}</Button>
                <LinkButton kind="second" href={memberPaths.imports}>
                  {t('やめる', 'Not now')}
                </LinkButton>
              </FormActions>
            </Form>
          )}
        </>
      )}
      {may && (
        <details open={map === null || Object.keys(columns.errors).length > 0}>
          <summary>{t('列の対応を変える', 'Change the column map')}</summary>
          <ChooseMap batch={batch} maps={maps} map={map?.id ?? ''} />
          <h2>{t(`「${batch.source}」の列の対応をつくる`, `A column map for “${batch.source}”`)}</h2>
          <MakeMap batch={batch} headings={headings} form={columns} />
        </details>
      )}
    </>
  )
}
