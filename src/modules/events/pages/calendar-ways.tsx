// How to keep an eye on the events from elsewhere.
import { t } from '#platform/i18n/index.ts'
import { type Html } from '#ui/index.ts'
import { eventPaths } from '../paths.ts'

export const CalendarWays = (): Html => (
  <section class="event-ways" aria-label={t('ほかの見かた', 'Elsewhere')}>
    <p>
      {t(
        'このアドレスをカレンダーのアプリに登録すると、新しい催しが自動で入ります：',
        'Register this address in your calendar, and new events appear by themselves: ',
      )}
      <a href={eventPaths.calendar()}>{t('催しのカレンダー（iCalendar）', 'Calendar of events (iCalendar)')}</a>
    </p>
    <p>
      <a href={eventPaths.feed()}>{t('新着の配信（Atom）', 'News feed (Atom)')}</a>
    </p>
  </section>
)

/** For the head of every page of events: feed readers and calendars find them there. */
export const FeedLinks = (): Html => (
  <>
    <link rel="alternate" type="application/atom+xml" href={eventPaths.feed()} title={t('新着の催し', 'New events')} />
    <link
      rel="alternate"
      type="text/calendar"
      href={eventPaths.calendar()}
      title={t('催しのカレンダー', 'Calendar of events')}
    />
  </>
)
