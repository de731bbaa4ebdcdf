// What needs a coordinator today: the sections at the side, one table in the middle.
import { type Phrase, t } from '#platform/i18n/index.ts'
import { Chip, type Column, DataTable, daysText, Desk, Empty, type Html, LinkButton, PageHead } from '#ui/index.ts'
import type { DeskRow } from '../desk-sections.ts'
import { opportunityPaths } from '../paths.ts'

export interface DeskProps {
  /** The section shown; empty for all that somebody waits for. */
  shown: string
  sections: readonly { id: string; title: string; count: number }[]
  /** Longest wait first. All of the section shown, or the first few of each that somebody waits for. */
  groups: readonly { id: string; title: string; rows: readonly DeskRow[]; more: number }[]
  todo: number
  /** False for the auditor, who only looks. */
  mayAct: boolean
}

const look: Phrase = { ja: '見る', en: 'Look' }

const columns = (mayAct: boolean): Column<DeskRow>[] => [
  {
    label: t('相手', 'Who'),
    head: true,
    cell: ({ who, about }) => (
      <>
        {who}
        <small class="below">{about}</small>
      </>
    ),
  },
  {
    label: t('いま', 'Now'),
    cell: ({ kind, state, note }) => (
      <>
        <Chip kind={kind}>{t(state)}</Chip> {note}
      </>
    ),
  },
  {
    label: t('日数', 'Days'),
    align: 'end',
    cell: ({ days }) => (days === null ? '—' : daysText(days)),
  },
  {
    label: '',
    align: 'end',
    cell: ({ href, action, who }) => {
      const words = t(mayAct ? action : look)
      return (
        <LinkButton kind="second" small href={href} label={t(`${who}：${words}`, `${who}: ${words}`)}>
          {words}
        </LinkButton>
      )
    },
  },
]

const Nothing = (): Html => (
  <Empty
    title={t('いま、返事が必要なものはありません', 'Nothing needs your answer')}
    action={
      <LinkButton kind="second" href={opportunityPaths.list()}>
        {t('公開中の募集を見る', 'See the published challenges')}
      </LinkButton>
    }
  >
    {t('新しい確認や応募が届くと、ここに並びます。', 'New reviews and entries will be listed here.')}
  </Empty>
)

export function DeskPage({ shown, sections, groups, todo, mayAct }: DeskProps): Html {
  const current = sections.find(({ id }) => id === shown)
  return (
    <Desk
      label={t('机', 'Desk')}
      items={[
        { href: opportunityPaths.desk(), label: t('今日', 'Today'), current: current === undefined, count: todo },
        ...sections.map(({ id, title, count }) => ({
          href: `${opportunityPaths.desk()}?show=${id}`,
          label: title,
          current: id === shown,
          count,
        })),
      ]}
    >
      <PageHead
        title={current?.title ?? t('今日、手をかけること', 'What needs you today')}
        actions={
          mayAct && (
            <LinkButton kind="second" href="/opportunities/new">
              {t('代わりに募集を書く', 'Write for an organization')}
            </LinkButton>
          )
        }
        lead={t('それぞれ、待たせている日数の長い順です。', 'In each, those who have waited longest come first.')}
      />
      {groups.map(({ id, title, rows, more }) => (
        <section class="flow">
          {current === undefined && <h2>{title}</h2>}
          <DataTable caption={title} captionHidden columns={columns(mayAct)} rows={rows} empty={<Nothing />} />
          {more > 0 && (
            <p>
              <a href={`${opportunityPaths.desk()}?show=${id}`}>
                {t(`「${title}」のあと${more}件も見る`, `${more} more: ${title}`)}
              </a>
            </p>
          )}
        </section>
      ))}
      {groups.length === 0 && <Nothing />}
    </Desk>
  )
}
