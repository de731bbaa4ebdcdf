import { type FormState, typed } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  Chip,
  DataTable,
  Empty,
  dayText,
  Facts,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  SelectField,
} from '#ui/index.ts'
import { columnField, joined } from '../forms/imports.ts'
import { type ColumnMap, unusedHeadings } from '../imports/column-map.ts'
import type { Importable, Settled } from '../imports/importable.ts'
import type { RowNote } from '../imports/notes.ts'
import type { Preview } from '../imports/preview.ts'
import { memberPaths } from '../paths.ts'
import { encodingLabels, formatLabels, outcomeLabels } from '../phrases.ts'
import type { ImportBatch } from '../queries/imports.ts'
import { Remark } from './imports.tsx'

export const outcomeKind = { accepted: 'good', repaired: 'wait', rejected: 'bad', unchanged: 'plain' } as const

/** `hrefs`: the pages of those the notes speak of. */
export const Notes = ({
  notes,
  hrefs,
}: {
  notes: readonly RowNote[]
  hrefs: ReadonlyMap<string, string>
}): Html | null =>
  notes.length === 0 ? null : (
    <ul>
      {notes.map((note) => {
        const href = hrefs.get(note.about ?? '')
        return (
          <li>
            {t(note)}
            {href !== undefined && (
              <>
                {' '}
                <a href={href}>{t('名簿で見る', 'See it')}</a>
              </>
            )}
          </li>
        )
      })}
    </ul>
  )

const Rows = ({ importable, rows, hrefs }: Pick<PreviewPageProps, 'importable' | 'rows' | 'hrefs'>): Html => (
  <DataTable
    caption={t(`最初の${rows.length}行`, `The first ${rows.length} rows`)}
    rows={rows}
    columns={[
      { label: t('行', 'Line'), align: 'end', cell: (row) => row.line },
      { label: t('名前', 'Name'), head: true, cell: (row) => row.title || t('（名前なし）', '(no name)') },
      ...importable.shown.map((shown) => ({
        label: t(shown.label),
        cell: (row: Settled) => (row.draft === null ? '' : shown.of(row.draft)),
      })),
      {
        label: t('結果', 'Outcome'),
        cell: (row) => <Chip kind={outcomeKind[row.outcome]}>{t(outcomeLabels[row.outcome])}</Chip>,
      },
      { label: t('理由', 'Why'), cell: (row) => <Notes notes={row.notes} hrefs={hrefs} /> },
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
  importable: Importable
  batch: ImportBatch
  headings: readonly string[]
  form: FormState
}

/** Our fields, each with the file's headings to choose from. */
const MakeMap = ({ importable: { targets, needed }, batch, headings, form }: MakeMapProps): Html => {
  const names = needed.flatMap((target) => targets[target] ?? [])
  const oneOf = t(
    `${names.map(({ ja }) => ja).join('・')}のどれかが要ります`,
    `One of: ${names.map(({ en }) => en).join(', ')}`,
  )
  const options = headings.filter((heading) => heading.trim() !== '').map((value) => ({ value, label: value }))
  return (
    <Form action={memberPaths.importColumns(batch.id)}>
      <FormSection
        title={t(`「${batch.source}」の列の対応をつくる`, `A column map for “${batch.source}”`)}
        help={t(
          'どの列が何かを選んでください。同じ名前の出典には、次からもこの対応を使います。',
          'Say which column is what. The next file of the same source is read in the same way.',
        )}
      >
        <div class="column-map">
          {Object.entries(targets).map(([target, label]) => (
            <SelectField
              form={form}
              name={columnField(target)}
              label={t(label)}
              required={needed.length === 1 && needed[0] === target}
              help={needed.length > 1 && needed[0] === target ? oneOf : undefined}
              empty={t('使わない', 'Not used')}
              options={options}
            />
          ))}
        </div>
      </FormSection>
      <details class="more" open={Object.keys(targets).some((target) => typed(form, columnField(target, 2)) !== '')}>
        <summary>
          {t(
            '2つ目・3つ目の列をつなげる（都道府県・市区町村・番地など）',
            'Join further columns (prefecture, city, street)',
          )}
        </summary>
        <div class="column-map">
          {Object.entries(targets).flatMap(([target, { ja, en }]) =>
            joined
              .slice(1)
              .map((n) => (
                <SelectField
                  form={form}
                  name={columnField(target, n)}
                  label={t(`${ja}（${n}つ目）`, `${en} (column ${n})`)}
                  empty={t('使わない', 'Not used')}
                  options={options}
                />
              )),
          )}
        </div>
      </details>
      <FormActions>
        <Button kind="second">{t('この対応を覚える', 'Remember this map')}</Button>
      </FormActions>
    </Form>
  )
}

const fileWords = ({ format, encoding }: Preview): string =>
  [formatLabels[format], ...(encoding === null ? [] : [encodingLabels[encoding]])]
    .map((words) => t(words))
    .join(t('、', ', '))

interface PreviewPageProps {
  importable: Importable
  batch: ImportBatch
  preview: Preview
  rows: readonly Settled[]
  maps: readonly ColumnMap[]
  /** The pages of those the rows' notes speak of. */
  hrefs: ReadonlyMap<string, string>
  /** The choice of columns, as chosen. */
  columns: FormState
  may: boolean
}

export const PreviewPage = ({
  importable,
  batch,
  preview,
  rows,
  maps,
  hrefs,
  columns,
  may,
}: PreviewPageProps): Html => {
  const { map, problems, headings } = preview
  return (
    <>
      <PageHead
        title={t(`「${batch.source}」を取り込む前に`, `Before importing “${batch.source}”`)}
        lead={t('まだ何も書き込んでいません。', 'Nothing has been written yet.')}
      />
      <Facts
        items={[
          [t('いつ時点の一覧か', 'As of'), batch.as_of_on !== null && dayText(batch.as_of_on)],
          [t('ファイル', 'File'), batch.file_name],
          [t('形式', 'Format'), fileWords(preview)],
          [t('列の対応', 'Column map'), map === null ? t('分かりません', 'Unknown') : t(map.name)],
          [
            t('使わない列', 'Columns left aside'),
            map === null ? null : unusedHeadings(map, headings).join('、') || null,
          ],
        ]}
      />
      <Remark importable={importable} />
      {problems.map((problem) => (
        <Notice kind="info">{t(problem)}</Notice>
      ))}
      {map === null ? (
        <Notice kind="wait" title={t('列の意味が分かりません', 'We cannot tell what the columns mean')}>
          {t('下の「列の対応」で、名前などの列を選んでください。', 'Please choose them below, the name above all.')}
        </Notice>
      ) : (
        <>
          <Rows importable={importable} rows={rows} hrefs={hrefs} />
          {may && (
            <Form action={memberPaths.startImport(batch.id)}>
              <HiddenField name="map" value={map.id} />
              <FormActions>
                <Button>{t('取り込む', 'Import')}</Button>
                <LinkButton kind="second" href={memberPaths.importsOf(importable.kind)}>
                  {t('やめる', 'Not now')}
                </LinkButton>
              </FormActions>
            </Form>
          )}
        </>
      )}
      {may && (
        <details class="import-columns" open={map === null || Object.keys(columns.errors).length > 0}>
          <summary>{t('列の対応を変える', 'Change the column map')}</summary>
          <ChooseMap batch={batch} maps={maps} map={map?.id ?? ''} />
          <MakeMap importable={importable} batch={batch} headings={headings} form={columns} />
        </details>
      )}
    </>
  )
}
