// /events/ID/draw: the organizer's way through a draw, one step at a time.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { Chip, type Html, LinkButton, Notice, PageHead, Steps } from '#ui/index.ts'
import { eventPaths, type EventRow } from '#modules/events/index.ts'
import { registrationPaths } from '#modules/registrations/index.ts'
import { drawPaths } from '../paths.ts'
import { stageWords } from '../phrases.ts'
import type { DrawRow } from '../queries/draw.ts'
import type { Stage } from '../rules.ts'
import { Entries, type EntriesProps } from './entries.tsx'
import { FreezingForm, RunForm } from './step-forms.tsx'

interface OrganizerPageProps {
  event: EventRow
  draw: DrawRow
  stage: Stage
  /** Of the step that is next. */
  form: FormState
  mayAct: boolean
  entries: EntriesProps
}

const stageAt: readonly Stage[] = ['open', 'closed', 'frozen', 'drawn']

const Now = ({ event, draw, stage, form, mayAct, entries }: OrganizerPageProps): Html | null => {
  if (event.state !== 'published')
    return (
      <Notice kind="info" title={t('この催しの抽選はありません', 'There is no draw for this event')}>
        {t('中止または終了した催しです。', 'It was cancelled or is over.')}
      </Notice>
    )
  if (stage === 'drawn')
    return (
      <Notice
        kind="success"
        title={t('抽選が終わり、全員に結果を知らせました', 'The draw is done and everybody was told')}
      >
        <p>
          {t(
            '当選した方が取り消すと、空いた席は、待っている方へくじの順に案内されます。',
            'When somebody cancels, the seat is offered to those who wait, in the order drawn.',
          )}
        </p>
        <div class="draw-next">
          <LinkButton href={registrationPaths.list(event.id)}>{t('参加する方の一覧へ', 'See who comes')}</LinkButton>
          <LinkButton kind="second" href={drawPaths.page(event.id)}>
            {t('公開の結果を見る', 'See the public result')}
          </LinkButton>
        </div>
      </Notice>
    )
  if (stage === 'open')
    return (
      <Notice kind="info" title={t('まだ受け付けています', 'Applications are still open')}>
        {t('受付が終わると、ここで名簿を確定できます。', 'Once they are closed, the list can be frozen here.')}
      </Notice>
    )
  if (!mayAct) return null
  if (stage === 'frozen') return <RunForm event={event.id} draw={draw} form={form} />
  if (entries.total === 0)
    return (
      <Notice kind="info" title={t('応募はありませんでした', 'Nobody applied')}>
        {t('抽選は要りません。', 'No draw is needed.')}
      </Notice>
    )
  return <FreezingForm event={event} people={entries.people} form={form} />
}

export const OrganizerPage = (props: OrganizerPageProps): Html => {
  const { event, draw, stage, entries } = props
  return (
    <>
      <PageHead
        title={t('抽選', 'The draw')}
        lead={event.title}
        chips={<Chip kind={stage === 'drawn' ? 'good' : 'wait'}>{t(stageWords[stage])}</Chip>}
      />
      <Steps
        items={[
          t('受付', 'Applications'),
          t('名簿の確認と確定', 'Check and freeze the list'),
          t('公開の乱数で抽選', 'Draw'),
          t('結果', 'Result'),
        ]}
        current={stageAt.indexOf(stage)}
      />
      <Now {...props} />
      <Entries {...entries} />
      <p>
        {t('約束の値は、公開のときからここにあります：', 'The commitment has been public since publication: ')}
        <a href={drawPaths.page(event.id)}>{t('抽選の公開ページ', 'Public page of the draw')}</a>{' '}
        <code>{draw.commitment.slice(0, 16)}…</code>
      </p>
      <p>
        <a href={eventPaths.manage(event.id)}>{t('催しの管理に戻る', 'Back to managing the event')}</a>
      </p>
    </>
  )
}
