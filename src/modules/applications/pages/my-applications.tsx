// わたしの申請: drafts to go on with, and what became of the others.
import { t } from '#platform/i18n/index.ts'
import {
  Chip,
  type Column,
  DataTable,
  DateText,
  Empty,
  type Html,
  LinkButton,
  PageHead,
  Pagination,
} from '#ui/index.ts'
import { type Turn, TurnTable } from '#modules/members/index.ts'
import { schemePaths } from '#modules/schemes/index.ts'
import { applicationPaths } from '../paths.ts'
import { numberText } from '../phrases.ts'
import { mostMine, type MyApplication, perPage } from '../queries/mine.ts'
import { shownState } from '../telling.ts'

const columns = (): Column<MyApplication>[] => [
  {
    label: t('制度', 'Scheme'),
    head: true,
    cell: ({ id, terms }) => <a href={applicationPaths.one(id)}>{terms.title}</a>,
  },
  { label: t('申請者', 'Applicant'), cell: ({ applicant_name }) => applicant_name },
  { label: t('状態', 'State'), cell: (one) => <Chip kind={shownState(one).chip}>{t(shownState(one).label)}</Chip> },
  {
    label: t('受付番号', 'Number'),
    tight: true,
    cell: (one) => numberText(one) || t('未提出', 'Not submitted'),
  },
  {
    label: t('日時', 'When'),
    cell: ({ submitted_at, terms }) =>
      submitted_at === null ? (
        <>
          {t('締切 ', 'Due ')}
          <DateText at={terms.closes_at} until />
        </>
      ) : (
        <>
          {t('受付 ', 'Received ')}
          <DateText at={submitted_at} />
        </>
      ),
  },
]

interface Props {
  all: readonly MyApplication[]
  /** What waits for whoever reads it. */
  turns: readonly Turn[]
  page: number
}

export const MyApplications = ({ all, turns, page }: Props): Html => (
  <>
    <PageHead
      title={t('わたしの申請', 'My applications')}
      lead={t('あなたと、あなたの事業者の申請です。', 'Yours, and those of your organizations.')}
      actions={
        all.length > 0 && (
          <LinkButton kind="second" href={schemePaths.list()}>
            {t('ほかの支援をさがす', 'Find more support')}
          </LinkButton>
        )
      }
    />
    {page === 1 && turns.length > 0 && <TurnTable turns={turns} empty={null} />}
    <DataTable
      caption={turns.length > 0 ? t('すべての申請', 'All applications') : t('わたしの申請', 'My applications')}
      captionHidden={turns.length === 0}
      columns={columns()}
      rows={all.slice((page - 1) * perPage, page * perPage)}
      empty={
        <Empty
          title={t('申請はまだありません', 'There is no application yet')}
          action={
            <>
              <LinkButton href={schemePaths.find()}>{t('質問に答えてさがす', 'Find support by questions')}</LinkButton>
              <LinkButton kind="second" href={schemePaths.fits()}>
                {t('使える支援策を見る', 'See what fits')}
              </LinkButton>
            </>
          }
        >
          {t(
            '申請を始めると、ここに並びます。書きかけの続きも、ここから書けます。',
            'What you begin appears here, to be gone on with at any time.',
          )}
        </Empty>
      }
    />
    <Pagination page={page} perPage={perPage} total={all.length} hrefOf={applicationPaths.mine} />
    {all.length === mostMine && (
      <p>
        {t(
          `新しいものから${mostMine.toLocaleString('ja')}件を表示しています。それより前の申請は、担当課にお尋ねください。`,
          `These are the newest ${mostMine}. Please ask us about earlier ones.`,
        )}
      </p>
    )}
  </>
)
