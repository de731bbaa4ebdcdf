// 返還: what is to come back, of every applicant.
import { today } from '#platform/calendar/index.ts'
import { queryText } from '#platform/http/list-address.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { Chip, DataTable, dayText, Empty, type Html, PageHead, Pagination, Tabs } from '#ui/index.ts'
import { paymentPaths } from '../paths.ts'
import { recoveriesPerPage, type WholeRecovery } from '../queries/recoveries.ts'
import { owedOn } from '../rules/interest.ts'
import { stillOver } from '../rules/receipt.ts'
import { overdue, recoveryCauses, type RecoveryState, recoveryStateCodes, recoveryStates, tooMuch } from '../states.ts'
import { PaymentTabs } from './tabs.tsx'

export const RecoveryChip = ({ recovery, now }: { recovery: WholeRecovery; now: Date }): Html => {
  const { state, due_on } = recovery
  const late = state === 'open' && due_on < today(now)
  const { chip, label } = stillOver(recovery, today(now)) > 0 ? tooMuch : late ? overdue : recoveryStates[state]
  return <Chip kind={chip}>{t(label)}</Chip>
}

const whatComesHere: Readonly<Record<RecoveryState, Phrase>> = {
  open: {
    ja: '決定の取消し、返還の決定、確定額を超えた支払があると、ここに並びます。',
    en: 'What was cancelled, or paid too much, is listed here.',
  },
  recovered: { ja: '入金がすんだ返還が、ここに並びます。', en: 'What came back is listed here.' },
  dropped: {
    ja: '変更の決定などで返さなくてよくなったものが、ここに並びます。',
    en: 'What a later decision asks back no more is listed here.',
  },
}

interface RecoveriesProps {
  rows: readonly WholeRecovery[]
  state: RecoveryState
  page: number
  total: number
  now: Date
}

export const RecoveriesPage = ({ rows, state, page, total, now }: RecoveriesProps): Html => (
  <>
    <PageHead
      title={t('返還', 'Money to come back')}
      lead={t('期限の早い順に並びます。', 'The earliest due date first.')}
    />
    <PaymentTabs current="recoveries" />
    <Tabs
      label={t('返還の状態', 'State')}
      items={recoveryStateCodes.map((code) => ({
        href: paymentPaths.recoveries(queryText({ state: code })),
        label: t(recoveryStates[code].label),
        current: code === state,
      }))}
    />
    <DataTable
      caption={t(recoveryStates[state].label)}
      columns={[
        {
          label: t('返還する方', 'From'),
          head: true,
          cell: ({ id, applicant_name }) => <a href={paymentPaths.recovery(id)}>{applicant_name}</a>,
        },
        { label: t('根拠', 'Cause'), cell: ({ cause }) => t(recoveryCauses[cause]) },
        { label: t('返還する額', 'Amount'), align: 'end', cell: ({ yen }) => yenText(yen) },
        {
          label: t('残り（今日まで）', 'Left today'),
          align: 'end',
          cell: (one) => yenText(one.state === 'open' ? owedOn(one, one.receipts, today(now)).left : 0),
        },
        { label: t('期限', 'Due on'), cell: ({ due_on }) => dayText(due_on) },
        { label: t('状態', 'State'), cell: (one) => <RecoveryChip recovery={one} now={now} /> },
      ]}
      rows={rows}
      empty={<Empty title={t('ここに並ぶ返還はありません', 'Nothing here')}>{t(whatComesHere[state])}</Empty>}
    />
    <Pagination
      page={page}
      perPage={recoveriesPerPage}
      total={total}
      hrefOf={(to) => paymentPaths.recoveries(queryText({ state, page: to }))}
    />
  </>
)
