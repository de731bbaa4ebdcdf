// A story as everybody reads it: on its page, and before it is approved.
import { t } from '#platform/i18n/index.ts'
import { Figures, type Html, plainDay, Prose } from '#ui/index.ts'
import type { Engagement, Outcome } from '../queries/engagement.ts'

export type Told = Pick<Outcome, 'entry' | 'story' | 'figures' | 'thanks_to_person' | 'thanks_to_organization'> &
  Pick<Engagement, 'opportunity' | 'organization' | 'person' | 'began_on' | 'ended_on'>

export interface StoryShown {
  story: Told
  title: string
  organization_name: string
  organization_href: string
  person_name: string
  challenge_href: string
}

export const StoryWho = ({ story, organization_name, organization_href, person_name }: StoryShown): Html => (
  <>
    <a href={organization_href}>{organization_name}</a> × {person_name}
    <br />
    {t(`${plainDay(story.began_on)}から`, `From ${plainDay(story.began_on)}`)}
    {story.ended_on !== null && t(`${plainDay(story.ended_on)}まで`, ` to ${plainDay(story.ended_on)}`)}
  </>
)

const Thanks = ({ text, from }: { text: string; from: string }): Html | null =>
  text === '' ? null : (
    <blockquote class="thanks">
      <Prose text={text} />
      <footer>{from}</footer>
    </blockquote>
  )

export const StoryText = ({ story, organization_name, person_name }: StoryShown): Html => (
  <div class="story flow">
    {story.figures.length > 0 && (
      <Figures items={story.figures.map(({ label, value }) => ({ label, value, unit: '' }))} />
    )}
    <Prose text={story.story} />
    <Thanks text={story.thanks_to_person} from={t(`${organization_name}から`, `From ${organization_name}`)} />
    <Thanks text={story.thanks_to_organization} from={t(`${person_name}さんから`, `From ${person_name}`)} />
  </div>
)
