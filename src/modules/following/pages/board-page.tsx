// All matches by stage, side by side; one under the other on a phone. One stage whole, page by page.
import { t } from '#platform/i18n/index.ts'
import { type Column, DataTable, daysText, Empty, type Html, LinkButton, PageHead, Pagination } from '#ui/index.ts'
import type { BoardItem, StageShown } from '../board.ts'
import { followingPaths } from '../paths.ts'

const sinceText = (days: number, { from }: Pick<StageShown, 'from'>): string =>
  t(`${from.ja}${daysText(days)}`, `${daysText(days)} ${from.en}`)

const counted = (count: number): string => count.toLocaleString('ja')

const Stage = (stage: StageShown): Html => {
  const { id, title, count, items } = stage
  const more = count - items.length
  return (
    <section class="board-stage" aria-labelledby={`stage-${id}`}>
      <h2 id={`stage-${id}`}>
        {t(title)} <span class="board-count">{t(`${counted(count)}件`, counted(count))}</span>
      </h2>
      {items.length > 0 && (
        <ul role="list">
          {items.map(({ title: about, who, href, days }) => (
            <li>
              <a href={href}>{about}</a>
              <span>{who}</span>
              <span>{sinceText(days, stage)}</span>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && (
        <p>
          <a href={followingPaths.stage(id)}>{t(`ほか${counted(more)}件も見る`, `See ${counted(more)} more`)}</a>
        </p>
      )}
      {items.length === 0 && <p class="soft">{t('ありません', 'None')}</p>}
    </section>
  )
}

const lead = () =>
  t(
    'それぞれ、日数の長い順です。終わった取組は新しい順です。',
    'The longest first; those that ended, the newest first.',
  )

export const BoardPage = ({ stages }: { stages: readonly StageShown[] }): Html => (
  <>
    <PageHead
      title={t('取組の一覧', 'All matches')}
      lead={lead()}
      actions={
        <LinkButton kind="second" href="/desk">
          {t('今日の机へ', 'To my desk')}
        </LinkButton>
      }
    />
    <div class="board">
      {stages.map((stage) => (
        <Stage {...stage} />
      ))}
    </div>
  </>
)

const columns = (stage: StageShown): Column<BoardItem>[] => [
  { label: t('募集', 'Challenge'), head: true, cell: ({ href, title }) => <a href={href}>{title}</a> },
  { label: t('だれとだれ', 'Who'), cell: ({ who }) => who },
  { label: t('日数', 'Days'), align: 'end', cell: ({ days }) => sinceText(days, stage) },
]

export const StagePage = ({ stage, page, perPage }: { stage: StageShown; page: number; perPage: number }): Html => (
  <>
    <PageHead title={t(stage.title)} lead={lead()} />
    <DataTable
      caption={t(stage.title)}
      captionHidden
      columns={columns(stage)}
      rows={stage.items}
      empty={<Empty title={t('ありません', 'None')} />}
    />
    <Pagination page={page} perPage={perPage} total={stage.count} hrefOf={(n) => followingPaths.stage(stage.id, n)} />
  </>
)
