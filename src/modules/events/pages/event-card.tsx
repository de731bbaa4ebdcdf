import { t } from '#platform/i18n/index.ts'
import { Card, Chip, DateText, dayText, type Html } from '#ui/index.ts'
import { kindOf } from '../kinds/index.ts'
import { eventPaths } from '../paths.ts'
import { priceText, whenText } from '../phrases-when.ts'
import { admissionWords, formWords } from '../phrases.ts'
import type { EventCardData } from '../queries/cards.ts'
import { whyNotOpen } from '../rules.ts'
import { markOf } from '../standing.ts'

/** Without a title yet, a draft still needs something to click. */
export const titleOf = ({ title }: { title: string }): string =>
  title === '' ? t('（名前のない下書き）', '(draft without a name)') : title

/** Of several sessions, the first day and the last; the page has them all. */
const when = ({ starts_at, ends_at, sessions }: EventCardData): string | null => {
  if (starts_at === null || ends_at === null) return null
  if (sessions === 1) return whenText({ starts_at, ends_at })
  const [from, until] = [dayText(starts_at), dayText(ends_at)]
  return t(`${from}から${until}まで、全${sessions}回`, `${sessions} sessions, ${from} to ${until}`)
}

const where = ({ form, venue }: EventCardData): string | null =>
  form === null
    ? null
    : venue === '' || form === 'online'
      ? t(formWords[form])
      : form === 'hybrid'
        ? t(`${venue}・オンライン`, `${venue}, online`)
        : venue

interface EventCardProps {
  card: EventCardData
  now: Date
  /** What the municipality calls its department. */
  department: string
  level?: 2 | 3
}

export function EventCard({ card, now, department, level }: EventCardProps): Html {
  const kind = kindOf(card.kind)
  const mark = markOf(card, now)
  return (
    <Card
      level={level}
      title={titleOf(card)}
      href={eventPaths.page(card.id)}
      chips={
        <>
          <Chip kind={kind.chip}>{t(kind.label)}</Chip>
          {mark !== null && <Chip kind={mark.kind}>{t(mark.label)}</Chip>}
        </>
      }
      by={card.organization_name ?? (card.source === null ? department : null)}
      facts={[
        [t('日時', 'When'), when(card)],
        [t('場所', 'Where'), where(card)],
        [t('参加費', 'Price'), card.source === null && priceText(card)],
        [
          t('締切', 'Closes'),
          card.closes_at !== null && whyNotOpen(card, now) === null && (
            <>
              <DateText at={card.closes_at} until />
              {card.capacity !== null &&
                t(
                  `（${t(admissionWords[card.admission])}・定員${card.capacity}名）`,
                  ` (${t(admissionWords[card.admission])}, ${card.capacity} seats)`,
                )}
            </>
          ),
        ],
      ]}
    >
      {card.summary !== '' && <p>{card.summary}</p>}
    </Card>
  )
}
