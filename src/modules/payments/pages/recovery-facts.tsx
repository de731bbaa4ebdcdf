// What is to come back, by when and how, and the interest as it stands today: the same for staff and for whoever owes.
import { addDays, today } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { dayText, Facts, type Html } from '#ui/index.ts'
import { repayPhrase } from '../plan.ts'
import type { WholeRecovery } from '../queries/recoveries.ts'
import { owedOn } from '../rules/interest.ts'
import { recoveryCauses } from '../states.ts'

const percent = (rate: number): string => t(`年${rate / 100}%`, `${rate / 100}% a year`)

type Owed = ReturnType<typeof owedOn>
const none = (): string => t('かかりません', 'None')

function lateText({ state, due_on, late_rate }: WholeRecovery, { late }: Owed): string | false {
  if (late_rate === 0) return none()
  const [from, rate] = [dayText(addDays(due_on, 1)), percent(late_rate)]
  if (late > 0)
    return t(
      `今日までで${yenText(late)}。${from}から返還の日まで、${rate}でかかります`,
      `${yenText(late)} until today: ${rate} from ${from} until it comes back`,
    )
  return (
    state === 'open' &&
    t(
      `期限までに納めれば、かかりません。遅れると、${from}から返還の日まで、${rate}でかかります`,
      `None if you pay in time; after that ${rate} from ${from} until it comes back`,
    )
  )
}

export const RecoveryFacts = ({
  recovery,
  contact,
  now,
}: {
  recovery: WholeRecovery
  /** Whom to ask. */
  contact: string
  now: Date
}): Html => {
  const owed = owedOn(recovery, recovery.receipts, today(now))
  const came = recovery.receipts.reduce((sum, { yen }) => sum + yen, 0)
  const paid = recovery.parts.map(({ paid_on }) => dayText(paid_on)).join(t('、', ', '))
  const open = recovery.state === 'open'
  return (
    <Facts
      items={[
        [t('返還する額', 'Amount'), yenText(recovery.yen)],
        [t('返還が不要になった額', 'Asked back no more'), recovery.waived_yen > 0 && yenText(recovery.waived_yen)],
        [t('納付済みの額', 'Paid back so far'), came > 0 && yenText(came)],
        [t('過納', 'Came too much'), owed.over > 0 && yenText(owed.over)],
        [t('今日までの残り', 'Left today'), <strong>{yenText(open ? owed.left : 0)}</strong>],
        [t('期限', 'Due on'), dayText(recovery.due_on)],
        [t('返還の方法', 'How to pay back'), open && t(repayPhrase(recovery))],
        [
          t('加算金', 'Surcharge'),
          recovery.surcharge_rate > 0
            ? t(
                `今日までで${yenText(owed.surcharge)}。支払を受けた日の${paid}から返還の日まで、${percent(recovery.surcharge_rate)}でかかります`,
                `${yenText(owed.surcharge)} until today: ${percent(recovery.surcharge_rate)} from ${paid}, when it was paid to you, until it comes back`,
              )
            : none(),
        ],
        [t('延滞金', 'For lateness'), lateText(recovery, owed)],
        [t('根拠', 'Cause'), t(recoveryCauses[recovery.cause])],
        [t('理由', 'Reason'), recovery.reason || false],
        [t('決まった日', 'Ordered on'), dayText(recovery.ordered_on)],
        [t('お問い合わせ先', 'Whom to ask'), contact || false],
      ]}
    />
  )
}
