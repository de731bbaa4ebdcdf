// 甘辛: how far each reviewer lies from the others.
import { t } from '#platform/i18n/index.ts'
import { Chip, DataTable, type Html } from '#ui/index.ts'

interface Line {
  name: string
  points: string
  strict: number
}

/** From so many points on it is worth saying. */
const notable = 10

export const StrictnessTable = ({ strictness }: { strictness: readonly Line[] }): Html => (
  <section class="flow">
    <h2>{t('審査員ごとの甘辛', 'How strict each reviewer is')}</h2>
    <p>
      {t(
        '同じ申請を読んだほかの審査員との、点の差の平均です。プラスは甘め、マイナスは辛めです。',
        'By how much their scores differ on average from those of others on the same applications. Plus is lenient, minus strict.',
      )}
    </p>
    <DataTable
      caption={t('審査員ごとの甘辛', 'How strict each reviewer is')}
      captionHidden
      rows={strictness.toSorted((a, b) => a.strict - b.strict)}
      columns={[
        { label: t('審査員', 'Reviewer'), head: true, cell: ({ name }) => name },
        { label: t('差の平均', 'Mean difference'), align: 'end', cell: ({ points }) => points },
        {
          label: t('目安', 'Note'),
          cell: ({ strict }) =>
            Math.abs(strict) < notable ? (
              ''
            ) : (
              <Chip kind="wait">{strict < 0 ? t('辛め', 'Strict') : t('甘め', 'Lenient')}</Chip>
            ),
        },
      ]}
      empty=""
    />
  </section>
)
