// Before a draft goes: what goes with it.
import { t } from '#platform/i18n/index.ts'
import { Button, Form, FormActions, HiddenField, type Html, LinkButton, Notice, PageHead } from '#ui/index.ts'
import { schemePaths } from '../paths.ts'
import type { SchemeRow } from '../queries/scheme.ts'

interface DeletePageProps {
  scheme: SchemeRow
  /** It was changed while somebody decided. */
  meanwhile: boolean
}

export const DeletePage = ({ scheme, meanwhile }: DeletePageProps): Html => (
  <>
    <PageHead
      title={t('下書きを消す', 'Delete the draft')}
      lead={scheme.title || t('名前のない制度', 'Scheme without a name')}
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
        'この下書きと、申請書・判定ルール・募集回をすべて消します。元にはもどせません。残しておきたいときは、先にファイルに書き出してください。',
        'This deletes the draft with its form, rules and calls. It cannot be undone: save it as a file first if you may want it again.',
      )}
    </p>
    <Form action={schemePaths.deletion(scheme.id)}>
      <HiddenField name="version" value={String(scheme.version)} />
      <FormActions>
        <Button kind="danger">{t('この下書きを消す', 'Delete this draft')}</Button>
        <LinkButton kind="plain" href={schemePaths.manage(scheme.id)}>
          {t('やめる', 'Keep it')}
        </LinkButton>
      </FormActions>
    </Form>
  </>
)
