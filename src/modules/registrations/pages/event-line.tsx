import { t } from '#platform/i18n/index.ts'
import { DateText, type Html } from '#ui/index.ts'
import { type EventRow, eventPaths } from '#modules/events/index.ts'

/** Which event: its name, day and place. */
export const EventLine = ({ event }: { event: EventRow }): Html => (
  <>
    <a href={eventPaths.page(event.id)}>{event.title}</a>
    <br />
    {event.starts_at !== null && <DateText at={event.starts_at} />}
    {event.venue !== '' && t(`　${event.venue}`, `, ${event.venue}`)}
  </>
)
