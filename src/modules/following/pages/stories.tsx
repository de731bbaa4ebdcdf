// What came of it, for everybody: approved by both sides.
import { t } from '#platform/i18n/index.ts'
import { Card, CardList, Empty, Figures, type Html, LinkButton, PageHead, Prose, shortDay } from '#ui/index.ts'
import { followingPaths } from '../paths.ts'
import type { Story } from '../queries/engagement.ts'

export interface StoryShown {
  story: Story
  title: string
  organization_name: string
  organization_href: string
  person_name: string
  challenge_href: string
}

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
    <PageHead title={t('取組のまとめ', 'Stories')} lead={lead()} />
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
            <p>{story.story.slice(0, 90)}…</p>
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

export const StoryPage = ({
  story,
  title,
  organization_name,
  organization_href,
  person_name,
  challenge_href,
}: StoryShown): Html => (
  <>
    <PageHead
      title={title}
      lead={
        <>
          <a href={organization_href}>{organization_name}</a> ・ {person_name}
          <br />
          {shortDay(story.began_on)}〜{story.ended_on !== null && shortDay(story.ended_on)}
        </>
      }
    />
    {story.figures.length > 0 && (
      <Figures items={story.figures.map(({ label, value }) => ({ label, value, unit: '' }))} />
    )}
    <Prose text={story.story} />
    {story.thanks_to_person !== '' && (
      <blockquote class="thanks">
        <Prose text={story.thanks_to_person} />
        <footer>{organization_name}</footer>
      </blockquote>
    )}
    {story.thanks_to_organization !== '' && (
      <blockquote class="thanks">
        <Prose text={story.thanks_to_organization} />
        <footer>{person_name}</footer>
      </blockquote>
    )}
    <p>
      <LinkButton kind="second" href={challenge_href}>
        {t('はじまりの課題を読む', 'Read the challenge it began with')}
      </LinkButton>
    </p>
  </>
)
