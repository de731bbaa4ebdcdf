// The parts of the form, and what is missing in each.
import { t } from '#platform/i18n/index.ts'
import { Chip, type Html } from '#ui/index.ts'
import { applicationPaths } from '../paths.ts'
import type { Progress, SectionProgress } from '../progress.ts'

const Standing = ({ missing, wrong }: SectionProgress): Html => {
  if (wrong.length > 0) return <Chip kind="bad">{t(`直すところ ${wrong.length}`, `${wrong.length} to put right`)}</Chip>
  return missing.length > 0 ? (
    <Chip kind="wait">{t(`未記入 ${missing.length}`, `${missing.length} missing`)}</Chip>
  ) : (
    <Chip kind="good">{t('済み', 'Done')}</Chip>
  )
}

interface SectionsProps {
  id: string
  progress: Progress
  /** The one on this page. */
  current?: string
}

export const Sections = ({ id, progress, current }: SectionsProps): Html => (
  <ul class="application-sections" role="list">
    {progress.sections.map((section) => (
      <li>
        <a
          href={applicationPaths.section(id, section.code)}
          aria-current={section.code === current ? 'page' : undefined}
        >
          {section.title}
        </a>
        <Standing {...section} />
      </li>
    ))}
  </ul>
)

/** Everything that is missing, each with the way to it. */
export const WhatIsMissing = ({ id, progress }: Pick<SectionsProps, 'id' | 'progress'>): Html => (
  <ul>
    {progress.sections.flatMap((section) => [
      ...section.wrong.map(({ input, label, why }) => (
        <li>
          <a href={`${applicationPaths.section(id, section.code)}#${input}`}>
            {t(`${section.title}：${label}（${why}）`, `${section.title}: ${label} (${why})`)}
          </a>
        </li>
      )),
      ...section.missing.map(({ input, label }) => (
        <li>
          <a href={`${applicationPaths.section(id, section.code)}#${input}`}>
            {t(`${section.title}：${label}`, `${section.title}: ${label}`)}
          </a>
        </li>
      )),
    ])}
  </ul>
)
