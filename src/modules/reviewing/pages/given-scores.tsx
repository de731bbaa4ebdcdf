// Scores that were given, criterion by criterion.
import { t } from '#platform/i18n/index.ts'
import { DataTable, type Html } from '#ui/index.ts'
import type { Criterion } from '../plan.ts'
import type { Score } from '../queries/reviews.ts'
import { tenths } from '../results.ts'

interface GivenScoresProps {
  criteria: readonly Criterion[]
  score: Pick<Score, 'scores' | 'comments' | 'words' | 'points'>
  title: string
}

export const pointsText = (points: number): string => tenths(points).toFixed(1)

export const GivenScores = ({ criteria, score, title }: GivenScoresProps): Html => (
  <section class="flow">
    <h3>
      {score.points === null
        ? title
        : t(`${title}：${pointsText(score.points)}点`, `${title}: ${pointsText(score.points)}`)}
    </h3>
    <DataTable
      caption={title}
      captionHidden
      rows={criteria}
      columns={[
        { label: t('観点', 'Criterion'), head: true, cell: ({ label }) => label },
        {
          label: t('点', 'Score'),
          align: 'end',
          cell: ({ code, points }) =>
            t(`${score.scores[code] ?? '－'}／${points}`, `${score.scores[code] ?? '–'} of ${points}`),
        },
        { label: t('所見', 'Comment'), cell: ({ code }) => score.comments[code] ?? '' },
      ]}
      empty=""
    />
    {score.words !== '' && <p class="lines">{score.words}</p>}
  </section>
)
