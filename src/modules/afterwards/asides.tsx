// What this module adds to the pages of others: the event's own, the organizer's, and each participant's ticket page.
import type { Ctx } from '#platform/http/env.ts'
import type { Phrase } from '#platform/i18n/index.ts'
import { t } from '#platform/i18n/index.ts'
import { Box, type Html } from '#ui/index.ts'
import type { EventRow } from '#modules/events/index.ts'
import type { TicketHolder } from '#modules/registrations/index.ts'
import { audiencesOf } from './audiences.ts'
import { isThemselves } from './holder.ts'
import { opened } from './opened.ts'
import { MaterialList } from './pages/material-list.tsx'
import { OwnLinkBox, OwnLinks } from './pages/own-page.tsx'
import { ReportSection } from './pages/report-page.tsx'
import { afterwardsPaths } from './paths.ts'
import { didCome } from './queries/came.ts'
import { materialsOf } from './queries/material.ts'
import { findReport } from './queries/report.ts'
import { hasBegun } from './rules.ts'

/** What came of it, and what everybody may read or watch. */
export async function eventPart(c: Ctx, event: EventRow): Promise<Html | null> {
  const { report, materials } = await c.var.read(async (db) => ({
    report: event.state === 'reported' ? await findReport(db, event.id) : undefined,
    materials: await materialsOf(db, event.id, ['everyone']),
  }))
  const fileHref = (id: string) => afterwardsPaths.file(event.id, id)
  if (!report?.figures && materials.length === 0) return null
  return (
    <>
      {report?.figures && <ReportSection figures={report.figures} words={report} />}
      {materials.length > 0 && <MaterialList materials={materials} fileHref={fileHref} />}
    </>
  )
}

/** Once it has begun: the way to what is theirs alone, and what they may read or watch. */
export async function ticketPart(c: Ctx, holder: TicketHolder): Promise<Html | null> {
  const { event, participant, registration } = holder
  const { now, actor } = c.var
  const { came, open, materials } = await c.var.read(async (db) => {
    const came = hasBegun(event, now) && (await didCome(db, holder))
    return {
      came,
      open: await opened(db, event, now),
      materials: await materialsOf(db, event.id, audiencesOf({ ...holder, came })),
    }
  })
  const { code, own_key } = participant
  if (!came && materials.length === 0) return null
  return (
    <div class="after-parts">
      {came &&
        (isThemselves(actor, holder) ? (
          <Box title={t('催しのあとに', 'Afterwards')}>
            <OwnLinks ownKey={own_key} open={open} />
          </Box>
        ) : (
          <OwnLinkBox code={code} reachable={registration.email !== null} />
        ))}
      {materials.length > 0 && (
        <MaterialList materials={materials} fileHref={(id) => afterwardsPaths.ticketFile(code, id)} />
      )}
    </div>
  )
}

const once = (event: EventRow): boolean => ['published', 'closed', 'reported'].includes(event.state)
const link = (label: Phrase, href: (event: string) => string) => ({ label, href, when: once })

export const links = [
  link({ ja: 'アンケートの結果', en: 'Survey' }, afterwardsPaths.survey),
  link({ ja: '資料・録画', en: 'Slides and recordings' }, afterwardsPaths.materials),
  link({ ja: '出たアイデア', en: 'Ideas' }, afterwardsPaths.ideas),
  link({ ja: '開催報告', en: 'Report' }, afterwardsPaths.report),
]
