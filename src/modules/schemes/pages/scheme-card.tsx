import { t } from '#platform/i18n/index.ts'
import { excerpt, graphemes } from '#platform/text/index.ts'
import { Card, Chip, type Html, type Node, plainDay } from '#ui/index.ts'
import { kindOf } from '../kinds/index.ts'
import { schemePaths } from '../paths.ts'
import { whenText } from '../phrases-when.ts'
import type { SchemeCardData } from '../queries/cards.ts'
import { marks, standingOf } from '../standing.ts'

/** Without a name yet, a draft still needs something to be called. */
export const titleOf = ({ title }: { title: string }): string =>
  title === '' ? t('（名前のない下書き）', '(draft without a name)') : title

/** Whole lines as far as they fit, and of the first at least its beginning: a line cut in the middle says less than none. */
function short(text: string, max: number): string {
  const [first = '', ...others] = text.split('\n').filter((line) => line !== '')
  let said = first
  for (const line of others) {
    // Of a list all is said, or nothing.
    if (line.startsWith('・') || graphemes(said + line) >= max) break
    said += `／${line}`
  }
  return excerpt(said, max)
}
const orNull = (text: string): string | null => (text === '' ? null : text)

export const SchemeChips = ({ scheme, now }: { scheme: SchemeCardData; now: Date }): Html => {
  const kind = kindOf(scheme.kind)
  const mark = marks[standingOf(scheme, now)]
  return (
    <>
      <Chip kind={kind.chip}>{t(kind.label)}</Chip>
      {mark !== null && <Chip kind={mark.kind}>{t(mark.label)}</Chip>}
      {scheme.information_only && <Chip>{t('紹介だけ・申請は元のページで', 'Information only: apply elsewhere')}</Chip>}
    </>
  )
}

type Sourced = Pick<SchemeCardData, 'source' | 'source_on' | 'published_at'>

/** Whose list it is from, and of which day. */
export const sourceText = ({ source, source_on, published_at }: Sourced): string | null => {
  if (source_on === null && published_at === null) return source
  if (source_on === null && published_at !== null) {
    const day = plainDay(published_at)
    return source === null
      ? t(`${day}に掲載`, `Here since ${day}`)
      : t(`${source}（${day}に取り込み）`, `${source} (taken over ${day})`)
  }
  const day = plainDay(source_on ?? '')
  return source === null ? t(`${day}現在`, `As of ${day}`) : t(`${source} ／ ${day}現在`, `${source}, as of ${day}`)
}

interface SchemeCardProps {
  card: SchemeCardData
  now: Date
  /** What the municipality calls its department. */
  department: string
  level?: 2 | 3
  /** Such as why it is shown. */
  children?: Node
}

export function SchemeCard({ card, now, department, level, children }: SchemeCardProps): Html {
  const words = card.summary === '' ? card.content : card.summary
  const money = [card.rate_words, card.amount_words].filter((text) => text !== '').join('、')
  return (
    <Card
      level={level}
      title={titleOf(card)}
      href={schemePaths.page(card.id)}
      chips={<SchemeChips scheme={card} now={now} />}
      by={card.department === '' ? (card.information_only ? undefined : department) : card.department}
      facts={[
        [t('受付', 'Open'), whenText(card, now)],
        [t('対象', 'For whom'), orNull(short(card.for_whom, 70))],
        [t('金額', 'How much'), orNull(short(money, 90))],
        [t('出典', 'Source'), card.information_only && sourceText(card)],
      ]}
    >
      {words !== '' && <p>{short(words, 120)}</p>}
      {children}
    </Card>
  )
}
