// Who sits where: the plan of one round, how good it is, and what to do next.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { ActionForm, Box, Button, Empty, Figures, type Html, LinkButton, Notice, PageHead } from '#ui/index.ts'
import type { EventRow } from '#modules/events/index.ts'
import { dayPaths } from '../paths.ts'
import type { Gathering, Seating } from '../queries/seating.ts'
import type { Meeting, Score } from '../seating/score.ts'
import { Pins } from './seating-pins.tsx'
import { SettingsForm } from './seating-settings.tsx'
import { Tables } from './seating-tables.tsx'

export interface SeatingProps {
  event: EventRow
  seating: Seating | undefined
  gathering: Gathering
  round: number
  score: Score
  /** Meetings that should not be. */
  troubles: readonly Meeting[]
  may: boolean
  /** Who needs what is for representatives and staff. */
  seesNeeds: boolean
  settings: FormState
  pins: FormState
  /** Why nothing could be planned. */
  refused: string | null
}

export const SeatingPage = (props: SeatingProps): Html => {
  const { event, seating, may, gathering } = props
  const planned = gathering.seats.length > 0
  return (
    <>
      <PageHead title={t('席替え', 'Seating')} lead={event.title} actions={planned && <Prints event={event.id} />} />
      {props.refused !== null && <Notice kind="error">{props.refused}</Notice>}
      {seating === undefined ? (
        <>
          <p>
            {t(
              '卓と回数を決めると、初めて会う人・違う所属・違う業種の人と同じ卓になるように席を組みます。',
              'Say how many tables and rounds there are. People are then seated with those they have not met, of other firms and industries.',
            )}
          </p>
          {may && <SettingsForm {...props} />}
        </>
      ) : (
        <>
          {planned && <Worth {...props} />}
          {may && <Acts {...props} seating={seating} />}
          {planned ? <Tables {...props} seating={seating} /> : <NotYet />}
          {may && (
            <details open={Object.keys(props.pins.errors).length > 0}>
              <summary>{t('卓を固定する（進行役・席の配慮）', 'Fix tables (hosts, needs)')}</summary>
              <Pins {...props} seating={seating} />
            </details>
          )}
          {may && (
            <details open={Object.keys(props.settings.errors).length > 0}>
              <summary>{t('卓と回数を変える', 'Change tables and rounds')}</summary>
              <SettingsForm {...props} />
            </details>
          )}
        </>
      )}
    </>
  )
}

const NotYet = (): Html => (
  <Empty title={t('まだ席を組んでいません', 'Nothing planned yet')}>
    {t('「席を組む」を押すと、数秒で全回の席ができます。', 'Press “Plan the seats”: all rounds are ready in seconds.')}
  </Empty>
)

const Prints = ({ event }: { event: string }): Html => (
  <>
    <LinkButton kind="second" small href={dayPaths.cards(event)}>
      {t('卓札（PDF）', 'Table cards (PDF)')}
    </LinkButton>
    <LinkButton kind="second" small href={dayPaths.badges(event)}>
      {t('名札（PDF）', 'Name badges (PDF)')}
    </LinkButton>
  </>
)

const percent = (share: number): string => String(Math.floor(share * 100))

const Worth = ({ score, troubles, gathering }: SeatingProps): Html => {
  const name = new Map(gathering.sitters.map((one) => [one.id, one.name]))
  const why = ({ colleagues, again }: Meeting): string =>
    colleagues ? t('同じ所属', 'same organization') : again ? t('2度目', 'second time') : t('前に会った', 'met before')
  return (
    <section class="flow" id="worth">
      <Figures
        items={[
          { label: t('同じ人と2度', 'Met twice'), value: score.repeatPairs, unit: t('組', '') },
          { label: t('同じ所属が同卓', 'Same organization'), value: score.sameOrganization, unit: t('組', '') },
          { label: t('前の催しで会った', 'Met before'), value: score.metBefore, unit: t('組', '') },
          { label: t('違う業種との出会い', 'Across industries'), value: percent(score.crossIndustryShare), unit: '%' },
        ]}
      />
      {troubles.length > 0 && (
        <details>
          <summary>{t(`気になる組（${troubles.length}）`, `Pairs to look at (${troubles.length})`)}</summary>
          <ul>
            {troubles.slice(0, 50).map((one) => (
              <li>
                {t(
                  `第${one.round + 1}回 卓${one.table + 1}：${name.get(one.a)}さんと${name.get(one.b)}さん（${why(one)}）`,
                  `Round ${one.round + 1}, table ${one.table + 1}: ${name.get(one.a)} and ${name.get(one.b)} (${why(one)})`,
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

type Planned = SeatingProps & { seating: Seating }

const Acts = ({ event, seating, gathering }: Planned): Html => {
  const present = gathering.sitters.filter((one) => one.present).length
  const all = gathering.sitters.length
  const planned = gathering.seats.length > 0
  const left = seating.rounds - seating.over
  return (
    <Box>
      {left === 0 && <p>{t('すべての回が終わりました。', 'All rounds are over.')}</p>}
      {left > 0 && (
        <form class="seating-acts" method="post" action={dayPaths.plan(event.id)}>
          <Button name="who" value="admitted" kind={planned || present > 0 ? 'second' : 'primary'} disabled={all === 0}>
            {planned
              ? t(`参加する${all}名で組み直す`, `Plan anew for all ${all}`)
              : t(`参加する${all}名で席を組む`, `Plan for all ${all}`)}
          </Button>
          {present > 0 && (
            <Button name="who" value="present">
              {t(`受付済みの${present}名で組み直す`, `Plan for the ${present} who are here`)}
            </Button>
          )}
        </form>
      )}
      {planned && (
        <div class="seating-acts">
          {left > 0 && (
            <ActionForm
              kind="second"
              small
              action={dayPaths.over(event.id)}
              hidden={{ over: String(seating.over + 1) }}
            >
              {t(`第${seating.over + 1}回を終わりにする`, `Round ${seating.over + 1} is over`)}
            </ActionForm>
          )}
          {seating.over > 0 && (
            <ActionForm kind="plain" small action={dayPaths.over(event.id)} hidden={{ over: String(seating.over - 1) }}>
              {t(`第${seating.over}回に戻す`, `Back to round ${seating.over}`)}
            </ActionForm>
          )}
          <ActionForm
            kind={seating.announced_at === null ? 'second' : 'plain'}
            small
            action={dayPaths.announcement(event.id)}
            hidden={{ announced: seating.announced_at === null ? 'yes' : 'no' }}
          >
            {seating.announced_at === null
              ? t('参加票に席を出す', 'Show the seats on the tickets')
              : t('参加票から席を消す', 'Take the seats off the tickets')}
          </ActionForm>
        </div>
      )}
      {seating.over > 0 && left > 0 && (
        <p class="field-help">
          {t(
            '終わった回の席は変えません。残りの回だけを組み直します。',
            'Rounds that are over stay; only the rest is planned.',
          )}
        </p>
      )}
    </Box>
  )
}
