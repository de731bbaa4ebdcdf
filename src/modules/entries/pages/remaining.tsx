// One kind answer to everybody who still waits.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  SwitchField,
  TextArea,
} from '#ui/index.ts'
import { entryPaths } from '../paths.ts'

export const RemainingPage = ({
  id,
  title,
  open,
  form,
}: {
  id: string
  title: string
  open: number
  form: FormState
}): Html => (
  <>
    <PageHead title={t('残りの方へお返事する', 'Answer those who remain')} lead={title} />
    {open === 0 ? (
      <Empty
        title={t('全員にお返事しました', 'Everybody has an answer')}
        action={
          <LinkButton kind="second" href={entryPaths.of(id)}>
            {t('応募の一覧へ', 'To the entries')}
          </LinkButton>
        }
      >
        {t('待っている方はいません。ありがとうございました。', 'Nobody is waiting. Thank you.')}
      </Empty>
    ) : (
      <>
        <ErrorSummary form={form} labels={{ answer_words: t('お返事', 'Your answer'), sure: t('確認', 'Confirm') }} />
        <Notice kind="wait">
          {t(
            `まだお返事していない${open}件の応募を、すべて「見送り」にします。お願いしたい方がいるときは、先にその応募へお返事してください。`,
            `All ${open} open entries will be declined. If you want to accept one of them, please answer it first.`,
          )}
        </Notice>
        <Form action={entryPaths.remaining(id)}>
          <TextArea
            form={form}
            name="answer_words"
            label={t('お返事', 'Your answer')}
            required
            rows={7}
            max={2000}
            help={t(
              '一人ひとりに、そのまま届きます。あなたの言葉に直してください。',
              'Each of them receives it as it stands. Please make it your own.',
            )}
          />
          <SwitchField
            form={form}
            name="sure"
            label={t(`${open}件すべてを見送りにします`, `Decline all ${open}`)}
            required
          />
          <FormActions>
            <Button>{t('まとめて送る', 'Send to all')}</Button>
            <LinkButton kind="plain" href={entryPaths.of(id)}>
              {t('やめる', 'Cancel')}
            </LinkButton>
          </FormActions>
        </Form>
      </>
    )}
  </>
)
