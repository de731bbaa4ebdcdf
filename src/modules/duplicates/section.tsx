// On an application's page, for staff: what else the same firm has, and what stands in another application, too.
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { Chip, type Column, DataTable, type Html } from '#ui/index.ts'
import { applicationPaths, type ApplicationPart, StateChip } from '#modules/applications/index.ts'
import { type Duplicate, duplicatesOf } from './find.ts'
import { amountText, duplicateName, nothingFound } from './words.ts'

const Same = ({ documents, costs, same_firm }: Duplicate): Html => (
  <>
    {documents.length > 0 && (
      <p>
        <Chip kind="bad">{t('同じ書類', 'Same document')}</Chip> {documents.join(t('、', ', '))}
      </p>
    )}
    {costs.length > 0 && (
      <p>
        <Chip kind="bad">{t('同じ経費', 'Same cost')}</Chip>{' '}
        {costs.map(({ what, yen }) => t(`${what}（${yenText(yen)}）`, `${what} (${yenText(yen)})`)).join('、')}
      </p>
    )}
    {!same_firm && <p>{t('別の申請者です。', 'Of another applicant.')}</p>}
  </>
)

const columns = (): Column<Duplicate>[] => [
  {
    label: t('申請', 'Application'),
    head: true,
    cell: (one) => <a href={applicationPaths.one(one.other.id)}>{duplicateName(one)}</a>,
  },
  { label: t('申請者', 'Applicant'), cell: ({ other }) => other.applicant_name },
  {
    label: t('状態', 'State'),
    cell: ({ other }) => <StateChip {...other} />,
  },
  { label: t('額', 'Amount'), align: 'end', cell: amountText },
  { label: t('重なり', 'In common'), cell: (one) => <Same {...one} /> },
]

/** Said to staff alone, also where nothing was found: then it was looked for. */
export const duplicateSection: ApplicationPart = async (c, { id, state }, reader) => {
  if (reader !== 'staff' || state === 'draft') return null
  const found = await c.var.read((db) => duplicatesOf(db, [id]))
  return (
    <section class="flow" id="duplicates">
      <h2>{t('ほかの支援との重なり', 'Other aid')}</h2>
      <DataTable
        caption={t(
          '同じ申請者のほかの申請と、同じ書類・経費のある申請',
          'Other applications of the applicant, and those with the same documents or costs',
        )}
        captionHidden
        columns={columns()}
        rows={found.get(id) ?? []}
        empty={<p>{nothingFound()}</p>}
      />
    </section>
  )
}
