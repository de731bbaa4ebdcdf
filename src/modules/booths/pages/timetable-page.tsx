// Who comes to one booth when; for the organizer and the firm, and to print.
import { t } from '#platform/i18n/index.ts'
import { clockText, type Column, DataTable, dayText, Facts, type Html, PageHead } from '#ui/index.ts'
import type { Attendee } from '#modules/registrations/index.ts'
import type { Booth, Slot } from '../queries.ts'

interface TimetableRow {
  slot: Slot
  attendee: Attendee | null
}

const columns = (): Column<TimetableRow>[] => [
  {
    label: t('時間', 'Time'),
    head: true,
    cell: ({ slot }) => `${dayText(slot.starts_at)} ${clockText(slot.starts_at)}–${clockText(slot.ends_at)}`,
  },
  {
    label: t('来る方', 'Who comes'),
    cell: ({ attendee }) =>
      attendee === null ? (
        t('（空き）', '(free)')
      ) : (
        <>
          {attendee.name} {attendee.name_kana !== '' && <small>{attendee.name_kana}</small>}
        </>
      ),
  },
]

export const TimetablePage = ({
  booth,
  title,
  rows,
}: {
  booth: Booth
  title: string
  rows: readonly TimetableRow[]
}): Html => (
  <>
    <PageHead title={t(`${booth.name}の予定表`, `Timetable: ${booth.name}`)} lead={title} />
    <Facts
      items={[
        [t('場所', 'Place'), booth.place !== '' && booth.place],
        [t('求める人・仕事', 'Whom they look for'), booth.wants !== '' && booth.wants],
      ]}
    />
    <DataTable
      caption={t('予定表', 'Timetable')}
      captionHidden
      columns={columns()}
      rows={rows}
      empty={t('時間はまだ決まっていません。', 'No times yet.')}
    />
    <p>{t('このページは、ブラウザーの「印刷」で紙にできます。', 'Print this page with your browser.')}</p>
  </>
)
