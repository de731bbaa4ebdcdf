import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { Button, ErrorSummary, Form, HiddenField, type Html, PageHead, TextArea } from '#ui/index.ts'
import { memberPaths } from '../paths.ts'

export const ClaimForm = ({ id, form }: { id: string; form: FormState }): Html => (
  <Form action={memberPaths.claim(id)}>
    <HiddenField form={form} name="id" />
    <TextArea
      form={form}
      name="reason"
      label={t('あなたとの関わり', 'Your relation to it')}
      help={t(
        '例：代表の山田です。店の電話でご確認ください。担当者が確かめてご連絡します。',
        'For example: I am its owner. Staff will check and answer.',
      )}
      rows={3}
      max={600}
      required
    />
    <Button small>{t('申し出る', 'Claim it')}</Button>
  </Form>
)

export const ClaimPage = ({
  organization: { id, name },
  form,
}: {
  organization: { id: string; name: string }
  form: FormState
}): Html => (
  <div class="narrow">
    <PageHead title={t(`「${name}は私です」と申し出る`, `Claim ${name}`)} />
    <ErrorSummary form={form} />
    <ClaimForm id={id} form={form} />
  </div>
)
