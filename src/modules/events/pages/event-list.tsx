// The public list, with its filters at the start.
import { t } from '#platform/i18n/index.ts'
import { town } from '#platform/i18n/town.ts'
import { CardList, Empty, type Html, LinkButton, PageHead, Pagination, TwoColumns } from '#ui/index.ts'
import { type Filters, isNarrowed, listHref } from '../filters.ts'
import { eventPaths } from '../paths.ts'
import type { EventCardData } from '../queries/cards.ts'
import { perPage } from '../queries/list.ts'
import { CalendarWays } from './calendar-ways.tsx'
import { EventCard } from './event-card.tsx'
import { Narrowing } from './narrowing.tsx'

interface ListProps {
  filters: Filters
  cards: readonly EventCardData[]
  total: number
  now: Date
  /** `2026-12`: where the calendar opens. */
  month: string
  department: string
}

const Nothing = ({ filters }: { filters: Filters }): Html =>
  isNarrowed(filters) ? (
    <Empty
      title={t('条件に合う催しは見つかりませんでした', 'No event fits')}
      action={
        <LinkButton href={filters.past ? listHref({ ...filters, past: false, page: 1 }) : eventPaths.list()}>
          {filters.past
            ? t('これからの催しを見る', 'See what lies ahead')
            : t('条件を外して、すべて見る', 'Clear and see all')}
        </LinkButton>
      }
    >
      {t('言葉を短くするか、条件を一つ外してみてください。', 'Try a shorter word, or leave out one condition.')}
    </Empty>
  ) : (
    <Empty
      title={
        filters.past
          ? t('終わった催しは、まだありません', 'No event is over yet')
          : t('これからの催しは、まだありません', 'No event lies ahead')
      }
      action={
        <LinkButton kind="second" href={listHref(filters, { past: !filters.past, page: 1 })}>
          {filters.past
            ? t('これからの催しを見る', 'See what lies ahead')
            : t('これまでの催しを見る', 'See earlier ones')}
        </LinkButton>
      }
    >
      {t('新しい催しは、公開され次第ここに並びます。', 'New ones appear here as soon as they are published.')}
    </Empty>
  )

export function EventList({ filters, cards, total, now, month, department }: ListProps): Html {
  return (
    <>
      <PageHead
        title={filters.past ? t('これまでの催し', 'Past events') : t('催しをさがす', 'Find an event')}
        lead={t(
          `${town().ja}内で開かれる交流会・講座・見学・面接会。初めての方も、おひとりでも、どうぞ。`,
          `Meetings, courses, tours and fairs in the ${town().en}. Newcomers are welcome, alone or together.`,
        )}
        actions={
          <LinkButton kind="second" href={eventPaths.month(month)}>
            {t('カレンダーで見る', 'As a calendar')}
          </LinkButton>
        }
      />
      <TwoColumns side="start" aside={<Narrowing filters={filters} />}>
        {cards.length === 0 ? (
          <Nothing filters={filters} />
        ) : (
          <>
            <CardList label={t('催し', 'Events')}>
              {cards.map((card) => (
                <EventCard card={card} now={now} department={department} level={2} />
              ))}
            </CardList>
            <Pagination
              page={filters.page}
              perPage={perPage}
              total={total}
              hrefOf={(page) => listHref(filters, { page })}
            />
          </>
        )}
        <CalendarWays />
      </TwoColumns>
    </>
  )
}
