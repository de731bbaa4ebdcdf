// The applications of a proposal, each with what is proposed of it.
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { Chip, type Column, DataTable, type Html } from '#ui/index.ts'
import { numberText } from '#modules/applications/index.ts'
import { isSameThing } from '#modules/duplicates/index.ts'
import { type DecisionKind, outcomeOf } from '../kinds.ts'
import { awardPaths } from '../paths.ts'
import type { Whole, WholeRow } from '../queries/whole.ts'

export const outcomeChip = (kind: DecisionKind, code: string): Html => {
  const { label, money, reason } = outcomeOf(kind, code)
  return <Chip kind={money ? 'good' : reason ? 'bad' : 'wait'}>{t(label)}</Chip>
}

const amount = (yen: number | null): string => (yen === null ? '' : yenText(yen))

const Found = ({ duplicates }: Pick<WholeRow, 'duplicates'>): Html | null => {
  if (duplicates.length === 0) return null
  const same = duplicates.filter(isSameThing).length
  if (same > 0)
    return (
      <p>
        <Chip kind="bad">{t(`同じ書類・経費 ${same}件`, `Same document or cost: ${same}`)}</Chip>
      </p>
    )
  return (
    <>
      {' '}
      <small>{t(`ほかの申請 ${duplicates.length}件`, `Other applications: ${duplicates.length}`)}</small>
    </>
  )
}

const columns = ({ decision, kind }: Whole): Column<WholeRow>[] => [
  {
    label: t('申請者', 'Applicant'),
    head: true,
    cell: ({ application, duplicates }) => (
      <>
        <a href={awardPaths.item(decision.id, application.id)}>{application.applicant_name}</a>
        <br />
        <small>{numberText(application)}</small>
        <Found duplicates={duplicates} />
      </>
    ),
  },
  { label: t('結論', 'Outcome'), cell: ({ item }) => outcomeChip(kind, item.outcome) },
  {
    label: t('判定ルールの額', 'By the rules'),
    align: 'end',
    cell: ({ item }) => amount(item.by_rules_yen),
  },
  { label: t('決める額', 'Amount'), align: 'end', cell: ({ item }) => amount(item.yen) },
  { label: t('理由', 'Reason'), cell: ({ item }) => item.reason },
]

export const ItemsTable = ({ whole }: { whole: Whole }): Html => (
  <DataTable
    caption={t('決める申請', 'Applications to decide')}
    captionHidden
    columns={columns(whole)}
    rows={whole.rows}
    empty=""
  />
)
