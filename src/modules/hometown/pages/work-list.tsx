// Finished work, one line each.
import { t } from '#platform/i18n/index.ts'
import { type Html, plainDay } from '#ui/index.ts'

interface Work {
  title: string
  organization_name: string
  finished_on: string
  /** The address of its public story. */
  story: string | null
}

export const WorkList = ({ work }: { work: readonly Work[] }): Html => (
  <ul class="links" role="list">
    {work.map(({ title, organization_name, finished_on, story }) => (
      <li>
        {story === null ? title : <a href={story}>{title}</a>}
        <small class="below">
          {organization_name}　{t(`${plainDay(finished_on)}に終了`, `finished on ${plainDay(finished_on)}`)}
        </small>
      </li>
    ))}
  </ul>
)
