// Challenges that fit me, and who has been introduced to me.
import { t } from '#platform/i18n/index.ts'
import { Card, CardList, Chip, Empty, type Html, LinkButton, PageHead, Pagination } from '#ui/index.ts'
import { memberPaths } from '#modules/members/index.ts'
import { opportunityPaths, type OpportunityCardData, OpportunityCard } from '#modules/opportunities/index.ts'
import type { Seen } from '../introduction.ts'
import { matchingPaths } from '../paths.ts'
import { seenChips, seenWords } from '../phrases.ts'
import type { Fit } from '../rules.ts'
import { FitReasons } from './fit-lines.tsx'

export const perPage = 10

interface MyMatchesProps {
  suggestions: readonly { card: OpportunityCardData; fit: Fit }[]
  introductions: readonly { id: string; title: string; organization_name: string; seen: Seen }[]
  total: number
  page: number
  today: string
}

export const MyMatches = ({ suggestions, introductions, total, page, today }: MyMatchesProps): Html => (
  <>
    <PageHead
      title={t('あなたに合う募集', 'Challenges that fit you')}
      lead={t(
        '登録した内容と、募集の条件を照らし合わせました。合う理由を並べています。',
        'Your profile beside the conditions of each challenge, with the reasons.',
      )}
      actions={
        <LinkButton kind="second" small href={memberPaths.profile}>
          {t('プロフィールを直す', 'Edit my profile')}
        </LinkButton>
      }
    />
    {introductions.length > 0 && (
      <section class="flow">
        <h2>{t('調整役からのご紹介', 'Introductions')}</h2>
        <CardList label={t('調整役からのご紹介', 'Introductions')}>
          {introductions.map(({ id, title, organization_name, seen }) => (
            <Card
              title={organization_name}
              by={title}
              href={matchingPaths.introduction(id)}
              chips={<Chip kind={seenChips[seen]}>{t(seenWords[seen])}</Chip>}
            />
          ))}
        </CardList>
      </section>
    )}
    {total === 0 ? (
      <Empty
        title={t('すべての条件に合う募集は、いまありません', 'No challenge meets every condition now')}
        action={
          <>
            <LinkButton href={opportunityPaths.list()}>{t('すべての募集を見る', 'See all challenges')}</LinkButton>{' '}
            <LinkButton kind="second" href={memberPaths.profile}>
              {t('プロフィールを直す', 'Edit my profile')}
            </LinkButton>
          </>
        }
      >
        {t(
          'できることや、動ける曜日を書き足すと、合う募集が見つかりやすくなります。',
          'The more you say of your skills and days, the more will fit.',
        )}
      </Empty>
    ) : (
      <>
        {introductions.length > 0 && <h2>{t('条件に合う募集', 'Challenges that fit')}</h2>}
        <ul class="matches" role="list">
          {suggestions.map(({ card, fit }) => (
            <li class="match">
              <OpportunityCard card={card} today={today} />
              <FitReasons fit={fit} />
            </li>
          ))}
        </ul>
        <Pagination page={page} perPage={perPage} total={total} hrefOf={(n) => matchingPaths.mine(n)} />
      </>
    )}
  </>
)
