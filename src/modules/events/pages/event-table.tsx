// Events as lines of a table, for those who organize them.
import { t } from '#platform/i18n/index.ts'
import { Chip, type Column, DataTable, dayText, type Html, type Node } from '#ui/index.ts'
import { kindOf } from '../kinds/index.ts'
import { eventPaths } from '../paths.ts'
import { admissionWords, stateChip, stateWords } from '../phrases.ts'
import type { EventLine } from '../queries/lists.ts'

const columns = (): Column<EventLine>[] => [
  {
    label: t('催し', 'Event'),
    head: true,
    cell: ({ id, title, organizer }) => (
      <>
        <a href={eventPaths.manage(id)}>{title || t('名前のない催し', 'Event without a title')}</a>
        <small class="below">{organizer ?? t('担当課', 'The department')}</small>
      </>
    ),
  },
  { label: t('種類', 'Kind'), cell: ({ kind }) => t(kindOf(kind).label) },
  {
    label: t('日にち', 'Day'),
    cell: ({ starts_at }) => (starts_at === null ? t('未定', 'Not settled') : dayText(starts_at)),
  },
  {
    label: t('席', 'Seats'),
    align: 'end',
    cell: ({ taken, capacity, admission }) => (
      <>
        {`${taken}／${capacity ?? '—'}`}
        <small class="below">{t(admissionWords[admission])}</small>
      </>
    ),
  },
  {
    label: t('状態', 'State'),
    cell: ({ state }) => <Chip kind={stateChip[state]}>{t(stateWords[state])}</Chip>,
  },
]

export const EventTable = ({
  caption,
  lines,
  empty,
}: {
  caption: string
  lines: readonly EventLine[]
  empty: Node
}): Html => <DataTable caption={caption} captionHidden columns={columns()} rows={lines} empty={empty} />
