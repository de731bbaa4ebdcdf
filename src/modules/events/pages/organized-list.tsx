// An organization's own events.
import { t } from '#platform/i18n/index.ts'
import { Empty, type Html, LinkButton, PageHead } from '#ui/index.ts'
import { eventPaths } from '../paths.ts'
import type { EventLine } from '../queries/lists.ts'
import { EventTable } from './event-table.tsx'

interface OrganizedProps {
  groups: readonly { title: string; lines: readonly EventLine[] }[]
  /** False for the auditor. */
  mayWrite: boolean
  isStaff: boolean
}

const Begin = (): Html => <LinkButton href={eventPaths.new()}>{t('催しを開く', 'New event')}</LinkButton>

export function OrganizedList({ groups, mayWrite, isStaff }: OrganizedProps): Html {
  const shown = groups.filter(({ lines }) => lines.length > 0)
  return (
    <>
      <PageHead
        title={t('催しの運営', 'Organizing events')}
        lead={t('自分の会社・団体で開く催しです。', 'Events of your own organizations.')}
        actions={
          <>
            {mayWrite && <Begin />}
            {isStaff && (
              <LinkButton kind="second" href={eventPaths.staff()}>
                {t('すべての催し（担当者）', 'All events (staff)')}
              </LinkButton>
            )}
          </>
        }
      />
      {shown.length === 0 && (
        <Empty title={t('まだ催しがありません', 'No events yet')} action={mayWrite && <Begin />}>
          {t(
            '種類を選ぶと、定員や席の決め方の下書きが入ります。途中で保存でき、公開の前に職員が読みます。',
            'Choose a kind and what is usual is filled in. Save as you go; staff read it before it is public.',
          )}
        </Empty>
      )}
      {shown.map(({ title, lines }) => (
        <section class="flow">
          <h2>{title}</h2>
          <EventTable caption={title} lines={lines} empty={null} />
        </section>
      ))}
    </>
  )
}
