// When a scheme takes applications, in words.
import { today } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { shortDay, untilText } from '#ui/index.ts'
import { periodOf, type Timed } from './standing.ts'

type SayDay = typeof shortDay

/** 「12月1日（火）から1月29日（金）17:00まで」; on its own page with the year, as every other day there. */
export function whenText(scheme: Timed, now: Date, say: SayDay = shortDay): string {
  const period = periodOf(scheme, now)
  if (period === null && scheme.information_only && scheme.closes_on === null && scheme.state === 'published')
    return t('古い情報のため、いまも受け付けているか分かりません', 'Old information: nobody knows whether it is open')
  if (period === null)
    return scheme.information_only || scheme.state === 'ended'
      ? t('受付は終わりました', 'Closed')
      : t('いまは募集していません。次の募集はここでお知らせします', 'Not open now; the next call is announced here')
  const { opens_at, closes_at } = period
  const begins = opens_at !== null && opens_at > now ? say(today(opens_at)) : null
  if (closes_at === null)
    return begins === null && !scheme.information_only
      ? t('期限なく受け付けています', 'Open, without a last day')
      : begins === null
        ? t('期間は元のページでお確かめください', 'See the original page')
        : t(`${begins}から`, `From ${begins}`)
  return begins === null
    ? t(`${untilText(closes_at, say)}まで`, `Until ${untilText(closes_at, say)}`)
    : t(`${begins}から${untilText(closes_at, say)}まで`, `${begins} to ${untilText(closes_at, say)}`)
}
