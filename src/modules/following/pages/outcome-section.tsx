// After the end: what changed, thanks from both sides, and the story on its way to the public.
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  Chip,
  Figures,
  Form,
  HiddenField,
  type Html,
  LinkButton,
  Prose,
  TextArea,
} from '#ui/index.ts'
import { emptyForm } from '#platform/forms/state.ts'
import { followingPaths } from '../paths.ts'
import type { Outcome } from '../queries/engagement.ts'
import type { FollowingPageProps } from './following-page.tsx'

type Props = FollowingPageProps & { outcome: Outcome }

const Thanks = ({ outcome, engagement, may }: Props): Html => {
  const mine = may.speak === 'person' ? outcome.thanks_to_organization : outcome.thanks_to_person
  return (
    <>
      {outcome.thanks_to_person !== '' && (
        <blockquote class="thanks">
          <Prose text={outcome.thanks_to_person} />
          <footer>{t('事業者から', 'From the organization')}</footer>
        </blockquote>
      )}
      {outcome.thanks_to_organization !== '' && (
        <blockquote class="thanks">
          <Prose text={outcome.thanks_to_organization} />
          <footer>{t('力を貸した方から', 'From the person')}</footer>
        </blockquote>
      )}
      {may.speak !== null && mine === '' && (
        <Form action={followingPaths.thanks(engagement.entry)}>
          <TextArea
            form={emptyForm}
            name="thanks"
            label={t('お礼のことば', 'Your thanks')}
            required
            rows={3}
            max={600}
          />
          <Button kind="second">{t('贈る', 'Send')}</Button>
        </Form>
      )}
    </>
  )
}

const Story = ({ outcome, engagement, may, story, viewer }: Props): Html => {
  const { entry } = engagement
  const mine = may.speak === 'person' ? outcome.approved_by_person : outcome.approved_by_organization
  return (
    <section class="flow" id="story">
      <h2>{t('みんなに見せるまとめ', 'The story for everybody')}</h2>
      <p>
        {outcome.published_at !== null ? (
          <>
            <Chip kind="good">{t('公開しています', 'Published')}</Chip>{' '}
            <a href={followingPaths.publicStory(entry)}>{t('公開のページを見る', 'See the public page')}</a>
          </>
        ) : (
          <Chip kind="wait">{t('双方が同意すると公開されます', 'Published once both approve')}</Chip>
        )}
      </p>
      {(may.speak !== null || viewer === 'staff') && (
        <details class="more" open={outcome.published_at === null || Object.keys(story.errors).length > 0}>
          <summary>{t('文章を書く', 'Write the text')}</summary>
          <Form action={followingPaths.story(entry)}>
            <HiddenField form={story} name="version" />
            <TextArea
              form={story}
              name="story"
              label={t('まとめの文章', 'The text')}
              required
              rows={8}
              max={4000}
              help={t(
                '始めたきっかけ、したこと、変わったこと。文章を変えると、双方の同意をもう一度いただきます。',
                'Why it began, what was done, what changed. A changed text must be approved anew by both.',
              )}
            />
            <Button kind="second">{t('文章を保存する', 'Save the text')}</Button>
          </Form>
        </details>
      )}
      {may.speak !== null && outcome.story !== '' && mine === null && (
        <ActionForm action={followingPaths.approval(entry)} hidden={{ version: String(outcome.version) }}>
          {t('この文章の公開に同意する', 'I approve this text for the public')}
        </ActionForm>
      )}
    </section>
  )
}

export const OutcomeSection = (props: Props): Html => {
  const { outcome, viewer, engagement } = props
  return (
    <section class="flow">
      <h2>{t('取組の結果', 'What came of it')}</h2>
      {outcome.changed !== '' && <Prose text={outcome.changed} />}
      {outcome.figures.length > 0 && (
        <Figures items={outcome.figures.map(({ label, value }) => ({ label, value, unit: '' }))} />
      )}
      {viewer === 'staff' && outcome.why !== '' && (
        <>
          <h3>{t('途中で終わった理由（職員だけが読みます）', 'Why it was broken off (for staff only)')}</h3>
          <Prose text={outcome.why} />
        </>
      )}
      <Thanks {...props} />
      {engagement.how === 'finished' && <Story {...props} />}
      <p>
        <LinkButton kind="plain" href={followingPaths.stories()}>
          {t('ほかの取組のまとめを見る', 'See other stories')}
        </LinkButton>
      </p>
    </section>
  )
}
