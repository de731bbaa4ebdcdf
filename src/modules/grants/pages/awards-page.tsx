// 交付の公表: what was awarded to whom, for everybody.
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  Chip,
  type Column,
  DataTable,
  dayText,
  Filter,
  Filters as Narrow,
  type Html,
  NoneFound,
  PageHead,
  Pagination,
  SearchForm,
} from '#ui/index.ts'
import { type GrantFilters, queryOf } from '../filters.ts'
import { grantPaths } from '../paths.ts'
import { stateLabels } from '../phrases.ts'
import { perPage, type PersonsGroup, type PublishedAward } from '../queries/published.ts'

interface AwardsProps {
  rows: readonly PublishedAward[]
  total: number
  /** Of all that are found. */
  yen: number
  persons: readonly PersonsGroup[]
  choices: { schemes: { value: string; label: string }[]; years: number[] }
  filters: GrantFilters
}

const yearText = (year: number): string => t(`${year}年度`, `Fiscal ${year}`)

const columns: () => Column<PublishedAward>[] = () => [
  { label: t('決定日', 'Decided'), cell: ({ decided_on }) => dayText(decided_on) },
  {
    label: t('交付先', 'Recipient'),
    head: true,
    cell: ({ recipient_name, corporate_number }) => (
      <>
        {recipient_name}
        {corporate_number !== null && (
          <small>{t(`（法人番号 ${corporate_number}）`, ` (corporate number ${corporate_number})`)}</small>
        )}
      </>
    ),
  },
  {
    label: t('件名', 'For what'),
    cell: ({ title, state }) => (
      <>
        {title} {state !== 'awarded' && <Chip kind="plain">{t(stateLabels[state])}</Chip>}
      </>
    ),
  },
  {
    label: t('制度', 'Scheme'),
    cell: ({ scheme_title: scheme, fiscal_year: year }) => t(`${scheme}（${year}年度）`, `${scheme} (fiscal ${year})`),
  },
  { label: t('金額', 'Amount'), align: 'end', cell: ({ yen }) => yenText(yen) },
]

const Narrowing = ({ choices, filters }: AwardsProps): Html => (
  <Narrow>
    <Filter
      name="year"
      label={t('年度', 'Fiscal year')}
      value={filters.fiscal_year}
      options={choices.years.map((year) => ({ value: String(year), label: yearText(year) }))}
    />
    <Filter name="scheme" label={t('制度', 'Scheme')} value={filters.scheme} options={choices.schemes} />
  </Narrow>
)

const Persons = ({ persons }: { persons: readonly PersonsGroup[] }): Html => (
  <section class="flow">
    <h2>{t('個人の方への交付', 'Awards to persons')}</h2>
    <p>
      {t(
        '個人の方と個人事業主の方は、お名前も一件ごとの額も公表しません。年度の出納が閉じたあと（翌年の6月から）、同じ制度に3件以上あるときだけ、その時点の件数と合計をお知らせします。3件に満たないものは、どの合計にも含めていません。',
        'Persons and sole traders are neither named nor listed. Once the books of a fiscal year are closed (from June on), the number and sum of such awards of a scheme are shown as they then stood, where they are three or more; fewer are part of no sum.',
      )}
    </p>
    {persons.length > 0 && (
      <DataTable
        caption={t('制度と年度ごとの件数と合計', 'Number and sum by scheme and year')}
        captionHidden
        columns={[
          { label: t('制度', 'Scheme'), head: true, cell: ({ scheme_title }) => scheme_title },
          { label: t('年度', 'Fiscal year'), cell: ({ fiscal_year }) => yearText(fiscal_year) },
          { label: t('件数', 'Number'), align: 'end', cell: ({ count }) => t(`${count}件`, String(count)) },
          { label: t('合計', 'Sum'), align: 'end', cell: ({ yen }) => yenText(yen) },
        ]}
        rows={persons}
        empty=""
      />
    )}
  </section>
)

export const AwardsPage = (props: AwardsProps): Html => {
  const { rows, total, yen, persons, filters } = props
  return (
    <>
      <PageHead
        title={t('交付の公表', 'Published awards')}
        lead={t(
          `補助金などの交付が決まった法人・団体です（${total.toLocaleString('ja')}件、合計${yenText(yen)}）。`,
          `Corporations and groups to which support was awarded (${total.toLocaleString('en')}, ${yenText(yen)} in all).`,
        )}
      />
      <SearchForm
        action={grantPaths.list()}
        value={filters.q}
        label={t('交付先か件名', 'Recipient, or for what')}
        labelled
      >
        <Narrowing {...props} />
      </SearchForm>
      <DataTable
        caption={t('交付の公表', 'Published awards')}
        captionHidden
        columns={columns()}
        rows={rows}
        empty={
          <NoneFound
            narrowed={queryOf(filters) !== ''}
            all={grantPaths.list()}
            title={t('公表しているものはまだありません', 'Nothing is published yet')}
          >
            {t('決定の日に、ここで公表します。', 'Awards are published here on the day they are decided.')}
          </NoneFound>
        }
      />
      <Pagination
        page={filters.page}
        perPage={perPage}
        total={total}
        hrefOf={(page) => grantPaths.list(queryOf(filters, page))}
      />
      <Persons persons={persons} />
      <p>
        <a href={grantPaths.certified()}>{t('認定を受けている法人・団体を見る', 'See certified organizations')}</a>
      </p>
      <p>
        {t('オープンデータ（CC BY 4.0）：', 'Open data (CC BY 4.0): ')}
        <a href={grantPaths.csv()}>CSV</a>
        {' · '}
        <a href={grantPaths.json()}>{t('JSON（360Givingの形）', 'JSON (in the shape of 360Giving)')}</a>
      </p>
    </>
  )
}
