// The story on its way to the public: as it will stand, who has approved it, and the text to change.
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  Chip,
  ErrorSummary,
  Form,
  HiddenField,
  type Html,
  Meanwhile,
  Notice,
  TextArea,
} from '#ui/index.ts'
import { followingPaths } from '../paths.ts'
import type { Outcome } from '../queries/engagement.ts'
import type { FollowingPageProps } from './following-page.tsx'
import { StoryText, StoryWho } from './story-text.tsx'

type Props = FollowingPageProps & { outcome: Outcome }

const approval = (at: Date | null): string => (at === null ? t('まだ', 'not yet') : t('同意しました', 'approved'))

const Standing = ({ outcome, engagement }: Props): Html =>
  outcome.published_at !== null ? (
    <p>
      <Chip kind="good">{t('公開しています', 'Published')}</Chip>{' '}
      <a href={followingPaths.publicStory(engagement.entry)}>{t('公開のページを見る', 'See the public page')}</a>
    </p>
  ) : (
    <p>
      <Chip kind="wait">{t('双方が同意すると公開されます', 'Published once both approve')}</Chip>{' '}
      {t(
        `力を貸した方：${approval(outcome.approved_by_person)} ／ 事業者：${approval(outcome.approved_by_organization)}`,
        `The person: ${approval(outcome.approved_by_person)} / the organization: ${approval(outcome.approved_by_organization)}`,
      )}
    </p>
  )

/** What is approved is what is seen: the version goes with the form. */
const Preview = ({ outcome, engagement, may, preview }: Props): Html | null => {
  if (preview === null || outcome.published_at !== null) return null
  const mine = may.speak === 'person' ? outcome.approved_by_person : outcome.approved_by_organization
  return (
    <section class="preview flow" id="preview">
      <p class="soft">{t('公開されると、次のように表示されます。', 'This is how it will look once it is public.')}</p>
      <h3>{preview.title}</h3>
      <p>
        <StoryWho {...preview} />
      </p>
      <StoryText {...preview} />
      {may.speak !== null && mine === null && (
        <ActionForm action={followingPaths.approval(engagement.entry)} hidden={{ version: String(outcome.version) }}>
          {t('この内容の公開に同意する', 'I approve this for the public')}
        </ActionForm>
      )}
    </section>
  )
}

const Writing = ({ outcome, engagement, story, differing }: Props): Html => (
  <details class="more" open={differing !== undefined || Object.keys(story.errors).length > 0}>
    <summary>{t('文章を直す', 'Change the text')}</summary>
    <Form action={followingPaths.story(engagement.entry)}>
      {differing !== undefined && <Meanwhile differing={differing} />}
      <ErrorSummary form={story} labels={{ story: t('まとめの文章', 'The text') }} />
      {outcome.published_at !== null && (
        <Notice kind="wait">
          {t(
            '公開中です。文章を直すと、双方が同意しなおすまで公開が止まります。',
            'It is public. A changed text comes down until both approve it anew.',
          )}
        </Notice>
      )}
      <HiddenField form={story} name="version" />
      <TextArea
        form={story}
        name="story"
        id="story-text"
        label={t('まとめの文章', 'The text')}
        required
        rows={8}
        max={4000}
        help={t(
          '始めたきっかけ、したこと、変わったこと。直すと、双方の同意をもう一度いただきます。',
          'Why it began, what was done, what changed. Once changed, both approve it anew.',
        )}
      />
      <Button kind="second">{t('文章を保存する', 'Save the text')}</Button>
    </Form>
  </details>
)

export const StorySection = (props: Props): Html => (
  <section class="flow" id="story">
    <h2>{t('みんなに見せるまとめ', 'The story for everybody')}</h2>
    <Standing {...props} />
    <Preview {...props} />
    {(props.may.speak !== null || props.viewer === 'staff') && <Writing {...props} />}
  </section>
)
