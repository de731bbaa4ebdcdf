// 認定の公表: certified bodies by certification, for everybody.
import { t } from '#platform/i18n/index.ts'
import { type Column, DataTable, dayText, Empty, type Html, PageHead } from '#ui/index.ts'
import { schemePaths } from '#modules/schemes/index.ts'
import { grantPaths } from '../paths.ts'
import type { Certification, Certified } from '../queries/certified.ts'

export const untilText = (valid_until: string | null): string =>
  valid_until === null
    ? t('期限なし', 'without end')
    : t(`${dayText(valid_until)}まで`, `until ${dayText(valid_until)}`)

const columns = (): Column<Certified>[] => [
  { label: t('法人・団体', 'Corporation or group'), head: true, cell: ({ name, corporate_number }) => (
    <>
      {name}
      {corporate_number !== null && <small>{t(`（法人番号 ${corporate_number}）`, ` (corporate number ${corporate_number})`)}</small>}
    </>
  ) },
  { label: t('認定日', 'Certified'), cell: ({ decided_on }) => dayText(decided_on) },
  { label: t('有効期間', 'Holds'), cell: ({ valid_until }) => untilText(valid_until) },
] // prettier-ignore

const One = ({ id, title, certified, others }: Certification): Html => (
  <section class="flow" id={id}>
    <h2>{title}</h2>
    {certified.length > 0 && <DataTable caption={title} captionHidden columns={columns()} rows={certified} empty="" />}
    {others !== null && <p>{t(`このほか、個人の方・個人事業主の方などが${others}者、認定を受けています。`, `Besides, ${others} persons and sole traders are certified.`)}</p>}
    <p><a href={schemePaths.page(id)}>{t('この認定の案内を見る', 'About this certification')}</a></p>
  </section>
) // prettier-ignore

export const CertifiedPage = ({ all }: { all: readonly Certification[] }): Html => (
  <>
    <PageHead
      title={t('認定の公表', 'Certified organizations')}
      lead={t('いま有効な認定を受けている法人・団体です。期限が過ぎたものと取り消されたものは載りません。', 'Corporations and groups that hold a certification today. What ran out, or was cancelled, is not listed.')}
    />
    {all.length === 0 && <Empty title={t('いま公表している認定はありません', 'Nobody is certified yet')}>{t('認定が決まると、その日からここに載ります。', 'Who is certified is listed here from that day on.')}</Empty>}
    {all.map((one) => <One {...one} />)}
    <p class="field-help">{t('個人の方・個人事業主の方のお名前は載せません。', 'Persons and sole traders are not named.')}</p>
    <p><a href={grantPaths.list()}>{t('補助金などの交付の公表を見る', 'See published awards')}</a></p>
  </>
) // prettier-ignore
