// /draws/ID: for everybody. What was promised, what was frozen, and after the draw how each seat came about. No name is on it.
import { t } from '#platform/i18n/index.ts'
import { Box, Chip, DateText, Facts, type Html, Notice, PageHead, TwoColumns } from '#ui/index.ts'
import { eventPaths, type EventRow } from '#modules/events/index.ts'
import type { Pool } from '../algorithm/seats.ts'
import { drawPaths } from '../paths.ts'
import { stageWords } from '../phrases.ts'
import type { DrawRow } from '../queries/draw.ts'
import type { Place } from '../queries/entries.ts'
import type { Stage } from '../rules.ts'
import { PolicyBox } from './policy-box.tsx'
import { ReceiptSearch } from './receipt-search.tsx'
import { type Receipts, Results } from './results.tsx'
import { Story } from './story.tsx'
import { Verifier } from './verifier.tsx'

interface PublicPageProps {
  event: Pick<EventRow, 'id' | 'title' | 'weights'>
  /** As they were frozen; until then as the event has them. */
  pools: readonly Pool[]
  draw: DrawRow
  stage: Stage
  receipts: Receipts
  /** The receipt that was asked for, and where it stands. */
  asked: string
  place: Place | null
}

const leads: Record<Stage, () => string> = {
  open: () =>
    t(
      '受付が終わったあとに抽選します。公平に行うための約束の値を、先にここに公開しています。',
      'The draw is run after applications close. What is promised for it is public here already.',
    ),
  closed: () =>
    t('受付が終わりました。まもなく名簿を確定します。', 'Applications are closed. The list will be frozen soon.'),
  frozen: () =>
    t(
      '名簿が確定しました。これから発表される公開の乱数を使って抽選します。',
      'The list is frozen. The draw will use a public value that is not known yet.',
    ),
  drawn: () =>
    t(
      '抽選が終わりました。どの席がどう決まったかを、だれでも確かめられます。',
      'The draw has been run. Anybody can check how each seat came about.',
    ),
}

/** Of the proof, once there is one. */
const published = ({ commitment, list_hash, seats, pools, beacon, beacon_source, summary }: DrawRow) => ({
  commitment,
  listHash: list_hash,
  seats,
  pools,
  beacon,
  beaconSource: beacon_source,
  seed: summary?.seed,
})

const Values = ({ draw }: { draw: DrawRow }): Html => (
  <Box title={t('公開した値', 'What was published')}>
    <div class="draw-values">
      <Facts
        items={[
          [t('約束の値を公開した日時', 'Promised'), <DateText at={draw.committed_at} />],
          [t('約束の値', 'Commitment'), <code>{draw.commitment}</code>],
          [t('名簿を確定した日時', 'Frozen'), draw.frozen_at && <DateText at={draw.frozen_at} />],
          [t('名簿の照合値', 'Hash of the list'), draw.list_hash && <code>{draw.list_hash}</code>],
          [t('予告した乱数の出どころ', 'Announced source'), draw.announced_source],
          [t('公開の乱数', 'Public value'), draw.beacon],
          [t('その出どころ', 'Its source'), draw.beacon_source],
          [t('予告と違う理由', 'Why it is another'), draw.beacon_reason || null],
          [t('抽選した日時', 'Drawn'), draw.drawn_at && <DateText at={draw.drawn_at} />],
          [t('秘密の値', 'Secret'), draw.summary && <code>{draw.summary.secret}</code>],
          [t('種', 'Seed'), draw.summary && <code>{draw.summary.seed}</code>],
        ]}
      />
    </div>
    {draw.frozen_at !== null && (
      <p>
        <a href={drawPaths.list(draw.event)}>{t('名簿（受付番号のみ）', 'The list (receipts only)')}</a>
      </p>
    )}
  </Box>
)

/** Nothing that is computed can tell: it is for people to judge. */
const AnotherSource = ({ draw: { announced_source, beacon_source, beacon_reason } }: { draw: DrawRow }): Html | null =>
  beacon_reason === '' ? null : (
    <Notice kind="wait" title={t('予告と違う出どころの乱数を使いました', 'The value is not from the announced source')}>
      <p>
        {t('予告：', 'Announced: ')}
        {announced_source}
        {t('／使ったもの：', '; used: ')}
        {beacon_source}
      </p>
      <p>
        {t('主催者が書いた理由：', 'Why, in the words of the organizer: ')}
        {beacon_reason}
      </p>
    </Notice>
  )

export const PublicPage = ({ event, pools, draw, stage, receipts, asked, place }: PublicPageProps): Html => (
  <>
    <PageHead
      title={t(`抽選：${event.title}`, `Draw: ${event.title}`)}
      chips={<Chip kind={stage === 'drawn' ? 'good' : 'wait'}>{t(stageWords[stage])}</Chip>}
      lead={leads[stage]()}
    />
    <TwoColumns
      aside={
        <>
          <PolicyBox weights={event.weights} pools={pools} />
          <Values draw={draw} />
        </>
      }
    >
      {draw.frozen_at !== null && <ReceiptSearch {...{ event: event.id, asked, place }} />}
      {draw.summary !== null && <Results {...{ draw, summary: draw.summary, receipts }} />}
      <AnotherSource draw={draw} />
      {draw.drawn_at !== null && <Verifier event={event.id} published={published(draw)} />}
      <Story drawn={stage === 'drawn'} />
      <p>
        <a href={eventPaths.page(event.id)}>{t('この催しのページへ', 'To the event')}</a>
      </p>
    </TwoColumns>
  </>
)
