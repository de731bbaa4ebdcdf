import { t } from '#platform/i18n/index.ts'
import { type Column, DataTable, Empty, type Html, PageHead } from '#ui/index.ts'
import { schemePaths } from '#modules/schemes/index.ts'
import type { Effect } from '../queries/effect.ts'

const count = (label: string, key: 'found' | 'told' | 'firms' | 'began' | 'awarded'): Column<Effect> => ({
  label,
  align: 'end',
  cell: (row) => row[key].toLocaleString('ja'),
})

const columns = (): Column<Effect>[] => [
  {
    label: t('制度', 'Scheme'),
    head: true,
    cell: ({ scheme, title }) => <a href={schemePaths.manage(scheme)}>{title}</a>,
  },
  { label: t('年度', 'Fiscal year'), cell: ({ fiscal_year }) => fiscal_year },
  count(t('使えそうな方', 'Seemed to fit'), 'found'),
  count(t('知らせた方', 'Told'), 'told'),
  count(t('その事業者', 'Their firms'), 'firms'),
  count(t('書き始めた', 'Began'), 'began'),
  count(t('決定', 'Awarded'), 'awarded'),
]

export const EffectPage = ({ rows }: { rows: readonly Effect[] }): Html => (
  <>
    <PageHead
      title={t('制度のお知らせの効果', 'What came of telling')}
      lead={t(
        '募集が始まったことを使えそうな方に知らせ、その事業者が申請を書き始め、決定を受けた数です。メールを開いたかどうかは調べません。',
        'How many were told that a call opened, and how many of their firms began an application and were awarded. Whether mail was opened is not tracked.',
      )}
    />
    <DataTable
      caption={t('制度のお知らせの効果', 'What came of telling')}
      captionHidden
      columns={columns()}
      rows={rows}
      empty={
        <Empty title={t('まだお知らせしていません', 'Nobody was told yet')}>
          {t('募集が始まると、使えそうな方に自動でお知らせします。', 'Once a call opens, those whom it fits are told.')}
        </Empty>
      }
    />
  </>
)
