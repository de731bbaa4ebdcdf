// Before a draft goes: what goes with it.
import { t } from '#platform/i18n/index.ts'
import { Button, Form, FormActions, HiddenField, type Html, LinkButton, Notice, PageHead } from '#ui/index.ts'
import { eventPaths } from '../paths.ts'
import type { EventRow } from '../queries/event.ts'

interface DeletePageProps {
  event: EventRow
  /** It was changed while somebody decided. */
  meanwhile: boolean
}

export const DeletePage = ({ event, meanwhile }: DeletePageProps): Html => (
  <>
    <PageHead
      title={t('下書きを消す', 'Delete the draft')}
      lead={event.title || t('名前のない催し', 'Event without a title')}
    />
    {meanwhile && (
      <Notice kind="error" title={t('内容が変わっています', 'The text has changed')}>
        {t(
          '読んでいるあいだに、ほかの方が直しました。消してよいか、もう一度お確かめください。',
          'Somebody changed it while you read. Please make sure that it may go.',
        )}
      </Notice>
    )}
    <p>
      {t(
        'この下書きと、日時・申込みの種別・優先枠・招待した方・質問・ブース・資料など、この催しのために書いたものをすべて消します。元にはもどせません。',
        'This deletes the draft and all that was written for it: times, kinds of tickets, reserved seats, who is invited, questions, booths and material. It cannot be undone.',
      )}
    </p>
    <Form action={eventPaths.deletion(event.id)}>
      <HiddenField name="version" value={String(event.version)} />
      <FormActions>
        <Button kind="danger">{t('この下書きを消す', 'Delete this draft')}</Button>
        <LinkButton kind="plain" href={eventPaths.manage(event.id)}>
          {t('やめる', 'Keep it')}
        </LinkButton>
      </FormActions>
    </Form>
  </>
)
