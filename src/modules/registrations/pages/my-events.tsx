import { t } from '#platform/i18n/index.ts'
import { Card, CardList, Chip, DateText, Empty, type Html, LinkButton, PageHead } from '#ui/index.ts'
import { eventPaths, isOver } from '#modules/events/index.ts'
import { registrationPaths } from '../paths.ts'
import { stateChips, stateWords } from '../phrases.ts'
import type { Mine } from '../queries/mine.ts'
import { isLive } from '../rules.ts'

const MyEvent = ({ registration: { state, size }, code, event }: Mine): Html => (
  <Card
    title={event.title}
    href={registrationPaths.ticket(code)}
    chips={<Chip kind={stateChips[state]}>{t(stateWords[state])}</Chip>}
    facts={[
      [t('日時', 'When'), event.starts_at && <DateText at={event.starts_at} />],
      [t('会場', 'Where'), event.venue || null],
      [t('人数', 'People'), size > 1 ? t(`${size}人`, String(size)) : null],
    ]}
  />
)

const Part = ({ title, all }: { title: string; all: readonly Mine[] }): Html | null =>
  all.length === 0 ? null : (
    <section class="flow">
      <h2>{title}</h2>
      <CardList label={title}>
        {all.map((one) => (
          <MyEvent {...one} />
        ))}
      </CardList>
    </section>
  )

export function MyEvents({ all, now }: { all: readonly Mine[]; now: Date }): Html {
  const begins = ({ event }: Mine): number => event.starts_at?.getTime() ?? 0
  const coming = all.filter(({ event, registration }) => !isOver(event, now) && isLive(registration.state))
  const past = all.filter((one) => !coming.includes(one))
  return (
    <>
      <PageHead title={t('申し込んだ催し', 'My events')} />
      {all.length === 0 && (
        <Empty
          title={t('まだありません', 'None yet')}
          action={<LinkButton href={eventPaths.list()}>{t('催しをさがす', 'Find an event')}</LinkButton>}
        >
          {t(
            '申し込んだ催しと、その参加票がここに並びます。',
            'Events you applied for are listed here, with your tickets.',
          )}
        </Empty>
      )}
      <Part title={t('これから', 'To come')} all={coming.toSorted((a, b) => begins(a) - begins(b))} />
      <Part title={t('終わったもの・取り消したもの', 'Past or cancelled')} all={past} />
    </>
  )
}
