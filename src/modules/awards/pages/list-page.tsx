// 決裁: what waits for me on top, then every proposal by its state.
import { t } from '#platform/i18n/index.ts'
import {
  Chip,
  type Column,
  DataTable,
  DateText,
  Empty,
  type Html,
  PageHead,
  Pagination,
  Tabs,
  waitText,
} from '#ui/index.ts'
import { kindIn } from '../kinds.ts'
import { awardPaths } from '../paths.ts'
import { decisionWords } from '../phrases.ts'
import { type ListedDecision, perPage } from '../queries/lists.ts'
import { decisionStates, type DecisionState } from '../tables.ts'

interface ListProps {
  mine: readonly ListedDecision[]
  rows: readonly ListedDecision[]
  total: number
  page: number
  state: DecisionState | null
  /** By call. */
  schemes: ReadonlyMap<string, { title: string; kind: string }>
  now: Date
}

const waits = ({ sent_at, state }: ListedDecision, now: Date): string => {
  if (state !== 'pending' || sent_at === null) return ''
  return waitText(sent_at, now)
}

const columns = ({ schemes, now }: ListProps): Column<ListedDecision>[] => [
  {
    label: t('件名', 'Title'),
    head: true,
    cell: ({ id, title, kind, call }) => (
      <>
        <a href={awardPaths.one(id)}>{title}</a>
        <p class="field-help">
          {[t(kindIn(kind, schemes.get(call)?.kind).label), schemes.get(call)?.title]
            .filter(Boolean)
            .join(t('・', ' · '))}
        </p>
      </>
    ),
  },
  { label: t('件数', 'Items'), align: 'end', cell: ({ items }) => (items ?? 0).toLocaleString('ja') },
  {
    label: t('状態', 'State'),
    cell: ({ state }) => <Chip kind={decisionWords[state].chip}>{t(decisionWords[state].label)}</Chip>,
  },
  { label: t('起案した人', 'Drafted by'), cell: ({ drafter_name }) => drafter_name },
  {
    label: t('次の決裁', 'Next'),
    cell: ({ state, next_title, next_name }) =>
      state === 'pending' && next_title !== null ? `${next_title} ${next_name ?? ''}` : '',
  },
  { label: t('待ち', 'Waits'), align: 'end', cell: (one) => waits(one, now) },
  { label: t('起案した日', 'Drafted'), cell: ({ created_at }) => <DateText at={created_at} time={false} /> },
]

export const ListPage = (props: ListProps): Html => {
  const { mine, rows, state, page, total } = props
  const states: (DecisionState | null)[] = [null, ...decisionStates]
  return (
    <>
      <PageHead
        title={t('起案と決裁', 'Proposals and approvals')}
        lead={t(
          '申請をどう決めるかを起案し、順に決裁します。',
          'What is to be decided is proposed, and approved in turn.',
        )}
      />
      {mine.length > 0 && (
        <section class="flow">
          <h2>{t('あなたの決裁を待っています', 'These wait for you')}</h2>
          <DataTable
            caption={t('あなたの決裁を待っています', 'These wait for you')}
            captionHidden
            columns={columns(props)}
            rows={mine}
            empty=""
          />
        </section>
      )}
      <section class="flow">
        <h2>{t('すべての起案', 'All proposals')}</h2>
        <Tabs
          label={t('状態', 'State')}
          items={states.map((one) => ({
            href: awardPaths.list({ state: one }),
            label: one === null ? t('すべて', 'All') : t(decisionWords[one].label),
            current: one === state,
          }))}
        />
        <DataTable
          caption={t('すべての起案', 'All proposals')}
          captionHidden
          columns={columns(props)}
          rows={rows}
          empty={
            <Empty title={t('起案はありません', 'No proposals')}>
              {t(
                '支援制度の申請の一覧から、「決定を起案する」で始められます。',
                'Begin one from the list of a scheme’s applications.',
              )}
            </Empty>
          }
        />
        <Pagination page={page} perPage={perPage} total={total} hrefOf={(to) => awardPaths.list({ state, page: to })} />
      </section>
    </>
  )
}
