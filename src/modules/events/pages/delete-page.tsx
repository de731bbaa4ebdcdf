// Before a draft goes: what goes with it.
import { t } from '#platform/i18n/index.ts'
import { DeleteDraft, type Html } from '#ui/index.ts'
import { eventPaths } from '../paths.ts'
import type { EventRow } from '../queries/event.ts'

export const DeletePage = ({ event, meanwhile }: { event: EventRow; meanwhile: boolean }): Html => (
  <DeleteDraft
    lead={event.title || t('名前のない催し', 'Event without a title')}
    words={t(
      'この下書きと、日時・申込みの種別・優先枠・招待した方・質問・ブース・資料など、この催しのために書いたものをすべて消します。元にはもどせません。',
      'This deletes the draft and all that was written for it: times, kinds of tickets, reserved seats, who is invited, questions, booths and material. It cannot be undone.',
    )}
    version={event.version}
    action={eventPaths.deletion(event.id)}
    back={eventPaths.manage(event.id)}
    meanwhile={meanwhile}
  />
)
