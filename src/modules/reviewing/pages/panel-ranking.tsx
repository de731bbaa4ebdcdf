// The ranking of a panel: points, spread, and what is proposed for each.
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import { Chip, DataTable, Empty, type Html, LinkButton } from '#ui/index.ts'
import { numberText } from '#modules/applications/index.ts'
import { reviewingPaths } from '../paths.ts'
import { outcomeChips, outcomeWords } from '../phrases.ts'
import type { PanelRow } from '../queries/panel.ts'
import { largeSpread } from '../results.ts'
import { pointsText } from './given-scores.tsx'

import type { PanelPageProps } from './panel-page.tsx'

const scoresText = ({ given }: PanelRow): string =>
  given
    .filter((rounds) => rounds.length > 0)
    .map((rounds) => rounds.map(pointsText).join('→'))
    .join(' / ')

export const Ranking = (props: PanelPageProps): Html => (
  <DataTable<PanelRow>
    caption={t('順位と案', 'Ranks and proposal')}
    rows={props.shown}
    columns={[
      { label: t('順位', 'Rank'), align: 'end', cell: ({ id }) => props.proposed.get(id)?.rank ?? '' },
      {
        label: t('申請者', 'Applicant'),
        head: true,
        cell: (row) => <a href={reviewingPaths.application(row.id)}>{`${numberText(row)} ${row.applicant_name}`}</a>,
      },
      {
        label: t('平均点', 'Mean'),
        align: 'end',
        cell: ({ result, assigned, in: done }) =>
          result === null
            ? t(`採点待ち（${done}／${assigned}）`, `awaited (${done} of ${assigned})`)
            : pointsText(result.score),
      },
      {
        label: t('ならした点', 'Without strictness'),
        align: 'end',
        cell: ({ result }) => result && pointsText(result.corrected),
      },
      { label: t('各審査員の点', 'Each score'), cell: scoresText },
      {
        label: t('開き', 'Spread'),
        align: 'end',
        cell: ({ result }) =>
          result && (
            <>
              {pointsText(result.spread)}
              {result.spread >= largeSpread && (
                <>
                  {' '}
                  <Chip kind="bad">{t('話し合う', 'Discuss')}</Chip>
                </>
              )}
            </>
          ),
      },
      {
        label: t('申請額', 'Asked'),
        align: 'end',
        cell: ({ asked_yen }) => (asked_yen === null ? '' : yenText(asked_yen)),
      },
      {
        label: t('案', 'Proposal'),
        cell: ({ id }) => {
          const one = props.proposed.get(id)
          return one && <Chip kind={outcomeChips[one.outcome]}>{t(outcomeWords[one.outcome])}</Chip>
        },
      },
      {
        label: t('案の額', 'Amount'),
        align: 'end',
        cell: ({ id }) => {
          const yen = props.proposed.get(id)?.yen ?? null
          return yen === null ? '' : yenText(yen)
        },
      },
    ]}
    empty={
      <Empty
        title={t('審査にかかる申請はまだありません', 'Nothing to review yet')}
        action={
          <LinkButton href={reviewingPaths.board(props.scheme, props.call)}>
            {t('審査員の割り当てへ', 'Assign reviewers')}
          </LinkButton>
        }
      >
        {t(
          '審査員をお願いし、採点がそろうと、ここに順位が出ます。',
          'Ranks are shown here once reviewers have handed in.',
        )}
      </Empty>
    }
  />
)
