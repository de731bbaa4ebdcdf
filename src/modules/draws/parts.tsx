// What the draw adds to other pages: the event's, the organizer's, the participant's own.
import { t } from '#platform/i18n/index.ts'
import type { Ctx } from '#platform/http/env.ts'
import { Box, Chip, Facts, type Html, LinkButton, Notice } from '#ui/index.ts'
import type { EventRow } from '#modules/events/index.ts'
import type { TicketHolder } from '#modules/registrations/index.ts'
import { Progress } from './pages/progress.tsx'
import { drawPaths } from './paths.ts'
import { resultWords, stageWords } from './phrases.ts'
import { findStanding } from './queries/draw.ts'
import { findPlace } from './queries/entries.ts'
import { sinceClosing, stageOf } from './rules.ts'
import { settledDraw } from './settled.ts'

const drawOf = (c: Ctx, event: EventRow) =>
  event.admission === 'draw' ? c.var.read((db) => findStanding(db, event.id)) : Promise.resolve(undefined)

/** On the public page: what was promised before anybody applied. */
export async function drawAside(c: Ctx, event: EventRow): Promise<Html | null> {
  const draw = await drawOf(c, event)
  if (draw === undefined) return null
  return (
    <Box title={t('抽選で決めます', 'Seats are drawn')}>
      <Progress {...{ event, draw }} stage={stageOf(event, draw, c.var.now)} />
      <p>
        {t(
          '結果をだれも選べないように、秘密の値の「指紋」を先に公開しています。抽選のあと、だれでも計算し直せます。',
          'So that nobody can choose the result, the fingerprint of a secret is public beforehand. After the draw anybody can run it again.',
        )}
      </p>
      <p class="draw-commitment">
        <small>{t('約束の値', 'Commitment')}</small>
        <code>{draw.commitment}</code>
      </p>
      <LinkButton kind={draw.drawn_at === null ? 'second' : 'primary'} href={drawPaths.page(event.id)}>
        {draw.drawn_at === null
          ? t('抽選のしくみを見る', 'How the draw works')
          : t('抽選の結果と確かめ方', 'Result, and how to check it')}
      </LinkButton>
    </Box>
  )
}

/** On the organizer's page: how far it is. */
export async function drawPart(c: Ctx, event: EventRow): Promise<Html | null> {
  const draw = await drawOf(c, event)
  if (draw === undefined) return null
  const stage = stageOf(event, draw, c.var.now)
  const { pending } = await c.var.read((db) => settledDraw(db, event, c.var.now))
  const waits = pending && event.state === 'published'
  const next = {
    open: null,
    closed: t('名簿を確認して確定する', 'Check and freeze the list'),
    frozen: t('抽選する', 'Run the draw'),
    drawn: null,
  }
  return (
    <Box title={t('抽選', 'The draw')}>
      {waits && stage === 'closed' && event.closes_at !== null && (
        <Notice
          kind="wait"
          title={t('受付が終わりました。名簿を確定してください', 'Applications are closed: please freeze the list')}
        >
          <p>{t(sinceClosing(event.closes_at, c.var.now))}</p>
          <p>
            {t(
              'いまから変えられるのは、取消しと、理由を公開する特別な取り扱いだけです。',
              'All that can change now are cancellations, and overrides of which the reason is published.',
            )}
          </p>
        </Notice>
      )}
      {waits && stage === 'frozen' && (
        <Notice
          kind="wait"
          title={t('名簿は確定しています。抽選してください', 'The list is frozen: please run the draw')}
        >
          {t('予告した乱数が発表されたら、書き写します。', 'Copy the announced value once it is published.')}
        </Notice>
      )}
      <p>
        <Chip kind={stage === 'drawn' ? 'good' : 'wait'}>{t(stageWords[stage])}</Chip>
      </p>
      <LinkButton kind={waits ? 'primary' : 'second'} href={drawPaths.organize(event.id)}>
        {(waits && next[stage]) || t('抽選の画面を見る', 'See the draw')}
      </LinkButton>
    </Box>
  )
}

/** On the participant's own page: their receipt, and where it stands. */
export async function drawTicket(c: Ctx, { registration: { receipt }, event }: TicketHolder): Promise<Html | null> {
  const draw = await drawOf(c, event)
  if (draw === undefined) return null
  const place = draw.drawn_at === null ? undefined : await c.var.read((db) => findPlace(db, event.id, receipt))
  return (
    <Box title={t('抽選', 'The draw')}>
      <Facts
        items={[
          [t('受付番号', 'Receipt'), receipt],
          [t('くじの順番', 'Place in the draw'), place?.rank && t(`${place.rank}番`, String(place.rank))],
          [t('抽選の結果', 'Result of the draw'), place?.result && t(resultWords[place.result])],
        ]}
      />
      <p>
        {draw.frozen_at === null
          ? t(
              '受付が終わったあとに抽選し、結果をお知らせします。',
              'The draw is run after applications close; you will be told.',
            )
          : t(
              '抽選は、受付番号だけで行います。あなたの行を、だれにも頼らずに確かめられます。',
              'Only receipts are drawn. You can check your line without trusting anybody.',
            )}
      </p>
      <LinkButton
        kind="second"
        href={draw.frozen_at === null ? drawPaths.page(event.id) : drawPaths.mine(event.id, receipt)}
      >
        {draw.frozen_at === null
          ? t('抽選のしくみを見る', 'How the draw works')
          : t('自分の行を確かめる', 'Check my line')}
      </LinkButton>
    </Box>
  )
}
