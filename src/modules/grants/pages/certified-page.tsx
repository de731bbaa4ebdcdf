// 認定の公表: certified bodies, for everybody.
import { t } from '#platform/i18n/index.ts'
import { type Column, DataTable, dayText, Empty, Filter, Filters, type Html, PageHead, Pagination } from '#ui/index.ts'
import { schemePaths } from '#modules/schemes/index.ts'
import { grantPaths } from '../paths.ts'
import type { Certification, Certified } from '../queries/certified.ts'

export const perPage = 50

/** What one holds. */
export type Holding = Certified & Pick<Certification, 'id' | 'title'>

interface CertifiedProps {
  /** Of everything that is public. */
  all: readonly Certification[]
  rows: readonly Holding[]
  total: number
  page: number
  scheme: string | null
}

export const untilText = (valid_until: string | null): string =>
  valid_until === null
    ? t('期限なし', 'without end')
    : t(`${dayText(valid_until)}まで`, `until ${dayText(valid_until)}`)

const columns = (): Column<Holding>[] => [
  {
    label: t('法人・団体', 'Corporation or group'),
    head: true,
    cell: ({ name, href, corporate_number: number }) => (
      <>
        {href === null ? name : <a href={href}>{name}</a>}
        {number !== null && <small>{t(`（法人番号 ${number}）`, ` (corporate number ${number})`)}</small>}
      </>
    ),
  },
  { label: t('認定', 'Certification'), cell: ({ id, title }) => <a href={schemePaths.page(id)}>{title}</a> },
  { label: t('認定日', 'Certified'), cell: ({ decided_on }) => dayText(decided_on) },
  { label: t('有効期間', 'Holds'), cell: ({ valid_until }) => untilText(valid_until) },
]

const Narrowing = ({ all, scheme }: CertifiedProps): Html => (
  <form class="search-form flow" method="get" action={grantPaths.certified()}>
    <Filters>
      <Filter
        name="scheme"
        label={t('認定', 'Certification')}
        value={scheme}
        options={all.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </Filters>
  </form>
)

/** Persons and sole traders, counted where they are not few. */
const Others = ({ all }: CertifiedProps): Html => (
  <>
    {all.map(
      ({ title, others }) =>
        others !== null && (
          <p>
            {t(
              `「${title}」は、このほか個人の方・個人事業主の方などが${others}者、認定を受けています。`,
              `Besides, ${others} persons and sole traders hold “${title}”.`,
            )}
          </p>
        ),
    )}
    <p>{t('個人の方・個人事業主の方のお名前は載せません。', 'Persons and sole traders are not named.')}</p>
  </>
)

export const CertifiedPage = (props: CertifiedProps): Html => {
  const { all, rows, total, page, scheme } = props
  return (
    <>
      <PageHead
        title={t('認定の公表', 'Certified organizations')}
        lead={t(
          'いま有効な認定を受けている法人・団体です。期限が過ぎたものと取り消されたものは載りません。',
          'Corporations and groups that hold a certification today. What ran out, or was cancelled, is not listed.',
        )}
      />
      {all.length > 1 && <Narrowing {...props} />}
      <DataTable
        caption={t('認定の公表', 'Certified organizations')}
        captionHidden
        columns={columns()}
        rows={rows}
        empty={
          <Empty title={t('いま公表している認定はありません', 'Nobody is certified yet')}>
            {t('認定が決まると、その日からここに載ります。', 'Who is certified is listed here from that day on.')}
          </Empty>
        }
      />
      <Pagination
        page={page}
        perPage={perPage}
        total={total}
        hrefOf={(to) => grantPaths.certified({ scheme, page: to })}
      />
      <Others {...props} />
      <p>
        {t('オープンデータ（CC BY 4.0）：', 'Open data (CC BY 4.0): ')}
        <a href={grantPaths.certifiedCsv()}>CSV</a>
        {' · '}
        <a href={grantPaths.certifiedJson()}>JSON</a>
      </p>
      <p>
        <a href={grantPaths.list()}>{t('補助金などの交付の公表を見る', 'See published awards')}</a>
      </p>
    </>
  )
}
