// What came of it, for everybody: approved by both sides.
import { t } from '#platform/i18n/index.ts'
import { excerpt } from '#platform/text/index.ts'
import { Card, CardList, Empty, type Html, LinkButton, PageHead } from '#ui/index.ts'
import { followingPaths } from '../paths.ts'
import { type StoryShown, StoryText, StoryWho } from './story-text.tsx'

const lead = () =>
  t(
    '課題がどう解けたかを、両方の了解をいただいて載せています。',
    'How challenges were met, with the consent of both sides.',
  )

export const StoryList = ({
  stories,
  page,
  more,
}: {
  stories: readonly StoryShown[]
  page: number
  more: boolean
}): Html => (
  <>
    <PageHead title={t('事例：取組のまとめ', 'Stories')} lead={lead()} />
    {stories.length === 0 ? (
      <Empty
        title={t('まだ載っていません', 'None yet')}
        action={<LinkButton href="/opportunities">{t('募集を見る', 'See the challenges')}</LinkButton>}
      >
        {t(
          '取組が終わり、双方が了解すると、ここに載ります。',
          'They appear once the work has ended and both sides approve.',
        )}
      </Empty>
    ) : (
      <CardList label={t('取組のまとめ', 'Stories')}>
        {stories.map(({ story, title, organization_name }) => (
          <Card title={title} href={followingPaths.publicStory(story.entry)} by={organization_name}>
            <p>{excerpt(story.story, 90)}</p>
          </Card>
        ))}
      </CardList>
    )}
    <p>
      {page > 1 && <a href={followingPaths.stories(page - 1)}>{t('新しいほうへ', 'Newer')}</a>}{' '}
      {more && <a href={followingPaths.stories(page + 1)}>{t('古いほうへ', 'Older')}</a>}
    </p>
  </>
)

export const StoryPage = (props: StoryShown): Html => (
  <>
    <PageHead title={props.title} lead={<StoryWho {...props} />} />
    <StoryText {...props} />
    <p>
      <LinkButton kind="second" href={props.challenge_href}>
        {t('はじまりの課題を読む', 'Read the challenge it began with')}
      </LinkButton>
    </p>
  </>
)
