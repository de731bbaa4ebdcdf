import type { Searchable } from '#platform/search/index.ts'
import { shownStories } from './about.ts'
import { followingPaths } from './paths.ts'
import { storiesOf } from './queries/engagement.ts'

export const searchable: Searchable = {
  kind: 'story',
  label: { ja: '事例', en: 'Stories' },
  show: async (db, _actor, ids) => {
    const shown = await shownStories(db, await storiesOf(db, ids))
    return new Map(
      shown.map(({ story, title, organization_name }) => [
        story.entry,
        {
          title,
          href: followingPaths.publicStory(story.entry),
          by: organization_name,
          text: [story.story, story.thanks_to_person, story.thanks_to_organization].join(' '),
        },
      ]),
    )
  },
}
