// After the end: what changed, and thanks from both sides.
import { t } from '#platform/i18n/index.ts'
import { Button, ErrorSummary, Figures, Form, type Html, Prose, TextArea } from '#ui/index.ts'
import { followingPaths } from '../paths.ts'
import type { Outcome } from '../queries/engagement.ts'
import type { FollowingPageProps } from './following-page.tsx'
import { StorySection } from './story-section.tsx'

type Props = FollowingPageProps & { outcome: Outcome }

const ThanksForm = ({ outcome, engagement, may, thanks }: Props): Html => {
  const mine = may.speak === 'person' ? outcome.thanks_to_organization : outcome.thanks_to_person
  const form = thanks ?? { values: { thanks: mine }, errors: {} }
  return (
    <details class="more" open={mine === '' || thanks !== undefined}>
      <summary>
        {mine === '' ? t('お礼のことばを贈る', 'Send your thanks') : t('お礼のことばを直す', 'Change your thanks')}
      </summary>
      <Form action={followingPaths.thanks(engagement.entry)}>
        <ErrorSummary form={form} labels={{ thanks: t('お礼のことば', 'Your thanks') }} />
        <TextArea
          form={form}
          name="thanks"
          label={t('お礼のことば', 'Your thanks')}
          required
          rows={3}
          max={600}
          help={
            engagement.how === 'finished'
              ? t(
                  'まとめのページにも載ります。直すと、双方の同意をもう一度いただきます。',
                  'It stands on the story’s page too: once changed, both approve it anew.',
                )
              : undefined
          }
        />
        <Button kind="second">{t('贈る', 'Send')}</Button>
      </Form>
    </details>
  )
}

/** While the story is shown whole below, thanks and figures stand there. */
const Thanks = ({ outcome }: Props): Html => (
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
  </>
)

export const OutcomeSection = (props: Props): Html => {
  const { outcome, viewer, may, engagement, preview } = props
  const below = preview !== null && outcome.published_at === null
  return (
    <>
      <section class="flow">
        <h2>{t('取組の結果', 'What came of it')}</h2>
        {outcome.changed !== '' && !(below && outcome.changed === outcome.story) && <Prose text={outcome.changed} />}
        {!below && outcome.figures.length > 0 && (
          <Figures items={outcome.figures.map(({ label, value }) => ({ label, value, unit: '' }))} />
        )}
        {viewer === 'staff' && outcome.why !== '' && (
          <>
            <h3>{t('途中で終わった理由（職員だけが読みます）', 'Why it was broken off (for staff only)')}</h3>
            <Prose text={outcome.why} />
          </>
        )}
        {!below && <Thanks {...props} />}
        {may.speak !== null && <ThanksForm {...props} />}
      </section>
      {engagement.how === 'finished' && <StorySection {...props} />}
    </>
  )
}
