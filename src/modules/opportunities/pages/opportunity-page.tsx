// A challenge as everyone reads it, and as its own people see it before it is public.
import { t } from '#platform/i18n/index.ts'
import { sdgs } from '#platform/sdgs.ts'
import { Box, Chip, DateText, type Html, LinkButton, Notice, PageHead, TwoColumns } from '#ui/index.ts'
import { MeasureLinks } from '#modules/vision/index.ts'
import { kindOf } from '../kinds/index.ts'
import type { OrganizationName } from '../others.ts'
import { fieldsPhrase } from '../changes.ts'
import { opportunityPaths } from '../paths.ts'
import { leftText } from '../phrases-time.ts'
import { closedReasonWords, stateWords } from '../phrases.ts'
import type { OpportunityDetail } from '../queries/detail.ts'
import { whyClosed } from '../rules.ts'
import { OpportunityCanvas, Terms } from './canvas.tsx'
import { ClosingNote } from './closing-note.tsx'
import { Managing, type ManagingProps } from './managing.tsx'
import { titleOf } from './opportunity-card.tsx'

export interface PageProps {
  o: OpportunityDetail
  organization: OrganizationName | undefined
  measures: readonly { id: string; label: string }[]
  today: string
  /** Of other modules: the viewer's fit, … */
  asides: readonly Html[]
  /** In place of the button for entering, where another module says so. */
  entryWay: Html | null
  /** Its own people and staff see what they can do next; null for the public. */
  managing: ManagingProps | null
  /** Its own people and those who read as staff: the words with which it was closed. */
  seesNote: boolean
  /** It was changed while the viewer was about to decide on it. */
  meanwhile: boolean
  /** False for who only reads. */
  mayEnter: boolean
}

const Now = ({ o, today }: { o: OpportunityDetail; today: string }): Html => {
  if (o.state !== 'published')
    return <Chip kind={o.state === 'review' ? 'wait' : 'plain'}>{t(stateWords[o.state])}</Chip>
  const closed = whyClosed(o, today)
  if (closed !== null)
    return (
      <Chip>
        {o.entry_from_on !== null && today < o.entry_from_on
          ? t('受付前', 'Not yet open')
          : t('受付終了', 'Entries closed')}
      </Chip>
    )
  return (
    <Chip>
      {t(
        `受付中・${leftText(o.entry_until_on ?? today, today)}`,
        `Open, ${leftText(o.entry_until_on ?? today, today)}`,
      )}
    </Chip>
  )
}

function WayOn({ o, today }: { o: OpportunityDetail; today: string }): Html {
  const closed = whyClosed(o, today)
  if (closed === null)
    return (
      <LinkButton href={opportunityPaths.entry(o.id)}>{t('この課題に応募する', 'Enter this challenge')}</LinkButton>
    )
  return (
    <>
      <p>{t(closed)}</p>
      <LinkButton kind="second" href={opportunityPaths.list()}>
        {t('ほかの募集を見る', 'See other challenges')}
      </LinkButton>
    </>
  )
}

export function OpportunityPage({
  o,
  organization,
  measures,
  today,
  asides,
  entryWay,
  managing,
  ...props
}: PageProps): Html {
  const kind = kindOf(o.kind)
  const aside = (
    <>
      {managing !== null && <Managing {...managing} />}
      {asides}
      <Box title={t('募集の条件', 'Terms')}>
        <Terms o={o} />
        {(o.state === 'published' || o.state === 'closed') &&
          managing === null &&
          (entryWay ?? (props.mayEnter && <WayOn o={o} today={today} />))}
      </Box>
    </>
  )
  return (
    <TwoColumns aside={aside}>
      {props.meanwhile && (
        <Notice kind="wait" title={t('内容が変わりました', 'The text has changed')}>
          {t(
            'ほかの方が直しました。いまの内容を読んでから、もう一度手続きをしてください。',
            'Somebody else has changed it. Please read it as it is now, then decide again.',
          )}
        </Notice>
      )}
      <PageHead
        title={titleOf(o)}
        chips={
          <>
            <Chip kind={kind.chip}>{t(kind.label)}</Chip> <Now o={o} today={today} />
          </>
        }
        lead={
          organization !== undefined && (
            <>
              {organization.name}
              <br />
              <a href={organization.href}>{t('この事業者の紹介を見る', 'About this organization')}</a>
            </>
          )
        }
      />
      {o.changed_at !== null && o.state === 'published' && (
        <Notice kind="info">
          <DateText at={o.changed_at} time={false} />
          {t(
            `に内容を改めました：${fieldsPhrase(o.changed).ja}`,
            `: the challenge was changed (${fieldsPhrase(o.changed).en})`,
          )}
        </Notice>
      )}
      {o.state === 'closed' && o.closed_reason !== null && (
        <Notice kind="info" title={t('この募集は終了しました', 'This challenge is closed')}>
          {t(closedReasonWords[o.closed_reason])}
          {o.closed_at !== null && (
            <>
              {' '}
              （<DateText at={o.closed_at} time={false} />）
            </>
          )}
          {props.seesNote && o.closed_note !== '' && <ClosingNote note={o.closed_note} />}
        </Notice>
      )}
      <h2>{t('この課題について', 'About this challenge')}</h2>
      <OpportunityCanvas o={o} />
      {measures.length > 0 && (
        <>
          <h2>{t('まちのビジョンとのつながり', 'Its place in the vision')}</h2>
          <MeasureLinks items={measures} />
        </>
      )}
      {o.sdgs.length > 0 && (
        <>
          <h2>{t('つながるSDGs', 'SDGs it serves')}</h2>
          <div class="chips">
            {sdgs
              .filter(({ number }) => o.sdgs.includes(number))
              .map(({ label }) => (
                <Chip>{t(label)}</Chip>
              ))}
          </div>
        </>
      )}
    </TwoColumns>
  )
}
