import { Hono } from 'hono'
import { found, notFound } from '#platform/errors.ts'
import type { Env } from '#platform/http/env.ts'
import { pageOf } from '#platform/http/page-of.ts'
import { t } from '#platform/i18n/index.ts'
import { show } from '#ui/show.tsx'
import { shownStories } from '../about.ts'
import { StoryList, StoryPage } from '../pages/stories.tsx'
import { followingPaths } from '../paths.ts'
import { findStory, listStories, storiesPerPage } from '../queries/engagement.ts'

export const stories = new Hono<Env>()

const title = () => t('取組のまとめ', 'Stories')

stories.get('/stories', async (c) => {
  const page = pageOf(c.req.query('page'))
  const shown = await c.var.read(async (db) => shownStories(db, await listStories(db, page)))
  if (page > 1 && shown.length === 0) throw notFound()
  return show(
    c,
    { title: title(), wide: true },
    <StoryList stories={shown.slice(0, storiesPerPage)} page={page} more={shown.length > storiesPerPage} />,
  )
})

stories.get('/stories/:entry', async (c) => {
  const [shown] = await c.var.read(async (db) => shownStories(db, [found(await findStory(db, c.req.param('entry')))]))
  const story = found(shown)
  return show(
    c,
    {
      title: story.title,
      crumbs: [{ label: title(), href: followingPaths.stories() }, { label: story.organization_name }],
    },
    <StoryPage {...story} />,
  )
})
