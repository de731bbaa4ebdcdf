// A month of events: a table by week, a list by day on a phone.
import { datePhrase, holidayName, today, weekday } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { clockText, Empty, type Html, LinkButton, PageHead } from '#ui/index.ts'
import { type MonthDay, monthAfter, monthOf } from '../month.ts'
import { eventPaths } from '../paths.ts'
import { isWholeDays, whenText } from '../phrases-when.ts'
import type { PublicSession } from '../queries/sessions.ts'
import { CalendarWays } from './calendar-ways.tsx'

interface MonthProps {
  month: string
  sessions: readonly PublicSession[]
  now: Date
}

const weekdays = () => t('日 月 火 水 木 金 土', 'Sun Mon Tue Wed Thu Fri Sat').split(' ')

export const monthText = (month: string): string => {
  const [year, number] = month.split('-').map(Number)
  return t(`${year}年${number}月`, `${datePhrase(`${month}-01`, 'plain').en.split(' ').slice(1).join(' ')}`)
}

const Line = ({ session }: { session: PublicSession }): Html => (
  <li class={[session.state === 'cancelled' && 'cancelled']}>
    {!isWholeDays(session) && <span class="event-clock">{clockText(session.starts_at)}</span>}{' '}
    <a href={eventPaths.page(session.event)}>{session.title}</a>
    {session.state === 'cancelled' && t('（中止）', ' (cancelled)')}
  </li>
)

/** So many stand open in a day's cell. */
const shownADay = 5

const Lines = ({ sessions }: { sessions: readonly PublicSession[] }): Html => (
  <>
    <ul role="list">
      {sessions.slice(0, shownADay).map((session) => (
        <Line session={session} />
      ))}
    </ul>
    {sessions.length > shownADay && (
      <details>
        <summary>{t(`ほか${sessions.length - shownADay}件`, `${sessions.length - shownADay} more`)}</summary>
        <ul role="list">
          {sessions.slice(shownADay).map((session) => (
            <Line session={session} />
          ))}
        </ul>
      </details>
    )}
  </>
)

function Day({ day, isToday }: { day: MonthDay<PublicSession>; isToday: boolean }): Html {
  const { on, within, sessions } = day
  const holiday = holidayName(on)
  const off = holiday !== null || weekday(on) === 0
  return (
    <td
      role="cell"
      class={[!within && 'outside', sessions.length === 0 && 'free', off && 'holiday', weekday(on) === 6 && 'saturday']}
      aria-current={isToday ? 'date' : undefined}
    >
      {within && (
        <p class="event-day">
          <time datetime={on}>
            <span class="event-day-short">{Number(on.slice(8))}</span>
            <span class="event-day-long">{t(datePhrase(on, 'short'))}</span>
          </time>
          {holiday !== null && <span class="event-holiday">{t(holiday, 'Holiday')}</span>}
        </p>
      )}
      {sessions.length > 0 && <Lines sessions={sessions} />}
    </td>
  )
}

/** Nothing is on: not shown in the list by day. */
const isFree = (week: readonly MonthDay<PublicSession>[]): boolean =>
  week.every(({ sessions }) => sessions.length === 0)

const Table = ({ month, weeks, now }: { month: string; weeks: MonthDay<PublicSession>[][]; now: Date }): Html => (
  <table class={['event-month', weeks.every(isFree) && 'free']} role="table">
    <caption class="hidden">{t(`${monthText(month)}の催し`, `Events in ${monthText(month)}`)}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {weekdays().map((name) => (
          <th role="columnheader" scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {weeks.map((week) => (
        <tr role="row" class={[isFree(week) && 'free']}>
          {week.map((day) => (
            <Day day={day} isToday={day.on === today(now)} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)

const Steps = ({ month }: { month: string }): Html => (
  <nav class="event-months" aria-label={t('月', 'Months')}>
    <a href={eventPaths.month(monthAfter(month, -1))} rel="prev">
      {t(`← ${monthText(monthAfter(month, -1))}`, `← ${monthText(monthAfter(month, -1))}`)}
    </a>
    <a href={eventPaths.month(monthAfter(month, 1))} rel="next">
      {t(`${monthText(monthAfter(month, 1))} →`, `${monthText(monthAfter(month, 1))} →`)}
    </a>
  </nav>
)

export function MonthPage({ month, sessions, now }: MonthProps): Html {
  const { weeks, long } = monthOf(month, sessions)
  return (
    <>
      <PageHead
        title={t(`${monthText(month)}の催し`, `Events in ${monthText(month)}`)}
        actions={
          <LinkButton kind="second" href={eventPaths.list()}>
            {t('一覧で見る', 'As a list')}
          </LinkButton>
        }
      />
      <Steps month={month} />
      {sessions.length === 0 && (
        <Empty title={t('この月の催しは、まだありません', 'No event in this month yet')}>
          {t('前後の月か、一覧をご覧ください。', 'Please see the months around it, or the list.')}
        </Empty>
      )}
      <Table month={month} weeks={weeks} now={now} />
      {long.length > 0 && (
        <>
          <h2>{t('この月にかかる、長い催し', 'Events that last for days')}</h2>
          <ul>
            {long.map((session) => (
              <li>
                <a href={eventPaths.page(session.event)}>{session.title}</a> {whenText(session)}
              </li>
            ))}
          </ul>
        </>
      )}
      <CalendarWays />
    </>
  )
}
