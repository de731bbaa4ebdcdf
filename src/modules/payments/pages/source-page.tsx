// 支払元の口座, for administrators.
import type { Said, SaidField } from '#platform/forms/said.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  Meanwhile,
  Notice,
  NumberField,
  PageHead,
  RadioField,
  TextField,
} from '#ui/index.ts'
import { paymentPaths } from '../paths.ts'

const labels = () => ({
  client_code: t('委託者コード', 'Client code'),
  client_name: t('委託者名（カナ）', 'Client name, in kana'),
  bank: t('銀行番号', 'Bank'),
  branch: t('支店番号', 'Branch'),
  kind: t('口座の種類', 'Kind of account'),
  number: t('口座番号', 'Account number'),
})

const kinds = () => [
  { value: '1', label: t('普通', 'Ordinary') },
  { value: '2', label: t('当座', 'Current') },
  { value: '9', label: t('その他', 'Other') },
]

/** As they are compared where two changed them at once. */
export const sourceFields = (): SaidField[] =>
  Object.entries(labels()).map(([name, label]) => ({
    label,
    names: [name],
    ...(name === 'kind' && { words: (code: string) => kinds().find(({ value }) => value === code)?.label ?? code }),
  }))

export const SourcePage = ({
  form,
  saved,
  meanwhile,
}: {
  form: FormState
  saved: boolean
  /** Somebody else saved it first: what stands now otherwise than typed. */
  meanwhile: readonly Said[] | undefined
}): Html => (
  <>
    <PageHead
      title={t('支払元の口座', 'Account that pays')}
      lead={t(
        '総合振込のファイルの1行目に書かれます。指定金融機関から受け取った値を入れてください。',
        'Written at the head of every transfer file, as the bank gave it.',
      )}
    />
    {saved && <Notice kind="success">{t('保存しました。', 'Saved.')}</Notice>}
    {meanwhile && <Meanwhile differing={meanwhile} />}
    <ErrorSummary form={form} labels={labels()} />
    <Form action={paymentPaths.source()}>
      <HiddenField form={form} name="version" />
      <FormSection title={t('委託者', 'Client')}>
        <NumberField
          form={form}
          name="client_code"
          label={labels().client_code}
          required
          help={t('10桁。短いときは頭に0が付きます。', 'Ten digits; shorter ones get zeros in front.')}
        />
        <TextField
          form={form}
          name="client_name"
          label={labels().client_name}
          required
          width="medium"
          help={t('例：ミナモク', 'As the bank has it')}
        />
      </FormSection>
      <FormSection title={t('支払元', 'Account')}>
        <NumberField form={form} name="bank" label={labels().bank} required help={t('4桁の番号', 'Four digits')} />
        <NumberField form={form} name="branch" label={labels().branch} required help={t('3桁の番号', 'Three digits')} />
        <RadioField form={form} name="kind" label={labels().kind} required inline options={kinds()} />
        <NumberField form={form} name="number" label={labels().number} required help={t('7桁の数字', 'Seven digits')} />
      </FormSection>
      <FormActions>
        <Button>{t('保存する', 'Save')}</Button>
      </FormActions>
    </Form>
  </>
)
