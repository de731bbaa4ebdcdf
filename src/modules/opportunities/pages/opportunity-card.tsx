import { t } from '#platform/i18n/index.ts'
import { Card, Chip, type Html, shortDay } from '#ui/index.ts'
import { kindOf } from '../kinds/index.ts'
import { opportunityPaths } from '../paths.ts'
import { leftText, timeText } from '../phrases-time.ts'
import { placeWords, rewardText, stateWords } from '../phrases.ts'
import type { OpportunityCardData } from '../queries/cards.ts'

/** Without a title yet, a draft still needs something to click. */
export const titleOf = ({ title }: { title: string }): string =>
  title === '' ? t('（名前のない下書き）', '(draft without a name)') : title

export function OpportunityCard({
  card,
  today,
  level,
}: {
  card: OpportunityCardData
  today: string
  level?: 2 | 3
}): Html {
  const kind = kindOf(card.kind)
  const until = card.entry_until_on
  return (
    <Card
      level={level}
      title={titleOf(card)}
      href={opportunityPaths.page(card.id)}
      chips={
        <>
          <Chip kind={kind.chip}>{t(kind.label)}</Chip>
          {card.state !== 'published' && <Chip>{t(stateWords[card.state])}</Chip>}
          {card.skills.slice(0, 2).map((skill) => (
            <Chip>{skill}</Chip>
          ))}
        </>
      }
      by={card.organization_name}
      facts={[
        [t('期間', 'Time'), timeText(card)],
        [t('場所', 'Place'), card.place !== null && placeText(card.place, card.area)],
        [t('報酬', 'Reward'), rewardText(card)],
        [
          t('締切', 'Closes'),
          until !== null &&
            card.state === 'published' &&
            t(`${shortDay(until)}・${leftText(until, today)}`, `${shortDay(until)}, ${leftText(until, today)}`),
        ],
      ]}
    />
  )
}

/** 現地（あけぼの町）. */
export const placeText = (place: keyof typeof placeWords, area: string): string =>
  place === 'online' || area === ''
    ? t(placeWords[place])
    : t(`${t(placeWords[place])}（${area}）`, `${t(placeWords[place])} (${area})`)
