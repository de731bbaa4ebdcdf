import { t } from '#platform/i18n/index.ts'
import { Box, type Html } from '#ui/index.ts'
import { type Chapter, chapterHref, clockOf } from '../chapters.ts'
import type { Material } from '../queries/material.ts'

const Chapters = ({ url, chapters }: { url: string | null; chapters: readonly Chapter[] }): Html | false =>
  chapters.length > 0 && (
    <ol class="material-chapters">
      {chapters.map(({ at, title }) => (
        <li>
          {url === null ? clockOf(at) : <a href={chapterHref(url, at)}>{clockOf(at)}</a>} {title}
        </li>
      ))}
    </ol>
  )

/** `fileHref`: where the reader may fetch an uploaded one. */
export const MaterialList = ({
  materials,
  fileHref,
}: {
  materials: readonly Material[]
  fileHref: (id: string) => string
}): Html => (
  <Box title={t('資料・録画', 'Slides and recordings')}>
    <ul class="materials" role="list">
      {materials.map(({ id, title, url, chapters }) => (
        <li>
          <a href={url ?? fileHref(id)}>{title}</a>
          <Chapters url={url} chapters={chapters} />
        </li>
      ))}
    </ul>
  </Box>
)
