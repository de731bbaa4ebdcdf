// What an officer or a member writes stays a draft until it is public: how it is saved, and how it goes.
import { t } from '#platform/i18n/index.ts'
import { Button, LinkButton } from './button.tsx'
import { Form, FormActions, HiddenField } from './form-section.tsx'
import type { Html } from './html/jsx-runtime.ts'
import { Notice } from './notice.tsx'
import { PageHead } from './page-head.tsx'

/** `after` is `look` or `stay`: where one goes once it is saved. */
export const DraftActions = ({ isPublic, back }: { isPublic: boolean; back: string }): Html => (
  <FormActions>
    <Button name="after" value="look">
      {isPublic ? t('変更を公開する', 'Save and publish the change') : t('保存して次へ', 'Save and go on')}
    </Button>
    {!isPublic && (
      <Button kind="second" name="after" value="stay">
        {t('下書きを保存', 'Save the draft')}
      </Button>
    )}
    <LinkButton kind="plain" href={back}>
      {t('保存せずに戻る', 'Back without saving')}
    </LinkButton>
  </FormActions>
)

interface DeleteDraftProps {
  /** Its name. */
  lead: string
  /** What goes with it. */
  words: string
  version: number
  action: string
  back: string
  /** It was changed while somebody decided. */
  meanwhile: boolean
}

export const DeleteDraft = ({ lead, words, version, action, back, meanwhile }: DeleteDraftProps): Html => (
  <>
    <PageHead title={t('下書きを消す', 'Delete the draft')} lead={lead} />
    {meanwhile && (
      <Notice kind="error" title={t('内容が変わっています', 'The text has changed')}>
        {t(
          '読んでいるあいだに、ほかの方が直しました。消してよいか、もう一度お確かめください。',
          'Somebody changed it while you read. Please make sure that it may go.',
        )}
      </Notice>
    )}
    <p>{words}</p>
    <Form action={action}>
      <HiddenField name="version" value={String(version)} />
      <FormActions>
        <Button kind="danger">{t('この下書きを消す', 'Delete this draft')}</Button>
        <LinkButton kind="plain" href={back}>
          {t('やめる', 'Keep it')}
        </LinkButton>
      </FormActions>
    </Form>
  </>
)
