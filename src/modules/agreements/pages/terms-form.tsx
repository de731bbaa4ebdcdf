// The terms as a form, filled from what the match already says.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  CheckboxField,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  LinkButton,
  MoneyField,
  Notice,
  NumberField,
  PageHead,
  RadioField,
  SelectField,
  SwitchField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { signs } from '../employment.ts'
import { closingWords, feeUnitWords } from '../phrases.ts'
import { closings, feeUnits } from '../terms.ts'

interface TermsFormProps {
  form: FormState
  action: string
  back: string
  about: string
  /** Not the first version. */
  again: boolean
  /** Somebody else changed them meanwhile. */
  edited: boolean
  /** The answers look like employment, and nobody has said that it is meant. */
  doubt: boolean
}

const labels = () => ({
  client_name: t('事業者の名前', 'Name of the organization'),
  client_representative: t('代表する方', 'Who represents it'),
  client_address: t('事業者の住所', 'Address of the organization'),
  worker_name: t('受ける方の名前', 'Name of the person'),
  work: t('お願いする仕事', 'The work'),
  from_on: t('始まりの日', 'First day'),
  until_on: t('終わりの日', 'Last day'),
  delivered_on: t('受け取る日', 'Day of receipt'),
  place: t('受け取る場所', 'Place of receipt'),
  inspection_days: t('検査の日数', 'Days of inspection'),
  fee_yen: t('報酬', 'Fee'),
  fee_unit: t('報酬の数え方', 'The fee is'),
  expenses: t('費用', 'Expenses'),
  closing: t('支払いの決め方', 'How payment is counted'),
  pay_months: t('支払う月', 'Month of payment'),
  pay_day: t('支払う日', 'Day of payment'),
  pay_within: t('何日目までに支払うか', 'Paid by which day'),
  payment_method: t('支払方法', 'How it is paid'),
  other: t('そのほかの取り決め', 'Other terms'),
  signs: t('働き方の確認', 'How they work'),
  sure: t('確かめました', 'I have checked'),
  reason: t('変える理由', 'Why'),
})

const days = () =>
  Array.from({ length: 31 }, (_, i) => ({
    value: String(i + 1),
    label: i === 30 ? t('末日', 'last day') : t(`${i + 1}日`, String(i + 1)),
  }))

const Parties = ({ form }: { form: FormState }): Html => (
  <FormSection title={t('だれとだれの取り決めか', 'Between whom')}>
    <TextField form={form} name="client_name" label={labels().client_name} required />
    <TextField form={form} name="client_representative" label={labels().client_representative} required />
    <TextField form={form} name="client_address" label={labels().client_address} required />
    <TextField
      form={form}
      name="worker_name"
      label={labels().worker_name}
      required
      help={t('同意のときに、本人が氏名を確かめます。', 'They check their full name when they agree.')}
    />
  </FormSection>
)

const Work = ({ form }: { form: FormState }): Html => (
  <FormSection title={t('仕事', 'The work')}>
    <TextArea
      form={form}
      name="work"
      label={labels().work}
      required
      rows={8}
      max={3000}
      help={t(
        '何をどこまでお願いするか。あとで「言った・言わない」にならないように。',
        'What, and how far, so that nobody has to remember what was said.',
      )}
    />
    <DateField form={form} name="from_on" label={labels().from_on} required />
    <DateField form={form} name="until_on" label={labels().until_on} required />
    <DateField
      form={form}
      name="delivered_on"
      label={labels().delivered_on}
      help={t('1回で受け取るときだけ。例：2027年1月8日', 'Only for one delivery, e.g. 2027-01-08')}
    />
    <TextField form={form} name="place" label={labels().place} required />
    <NumberField form={form} name="inspection_days" label={labels().inspection_days} suffix={t('日', 'days')} />
  </FormSection>
)

const Fee = ({ form }: { form: FormState }): Html => (
  <FormSection title={t('報酬と支払い', 'Fee and payment')}>
    <MoneyField
      form={form}
      name="fee_yen"
      label={labels().fee_yen}
      help={t(
        '消費税を含めて。報酬のない取組では空けておきます。',
        'Tax included. Leave it empty for work without pay.',
      )}
    />
    <RadioField
      form={form}
      name="fee_unit"
      label={labels().fee_unit}
      inline
      options={feeUnits.map((value) => ({ value, label: t(feeUnitWords[value]) }))}
    />
    <RadioField
      form={form}
      name="closing"
      label={labels().closing}
      required
      options={closings.map((value) => ({ value, label: t(closingWords[value]) }))}
    />
    <div class="for-month-end flow">
      <SelectField
        form={form}
        name="pay_months"
        label={labels().pay_months}
        required
        options={[
          { value: '1', label: t('翌月', 'Next month') },
          { value: '2', label: t('翌々月', 'The month after next') },
        ]}
        width="medium"
      />
      <SelectField form={form} name="pay_day" label={labels().pay_day} required options={days()} width="medium" />
    </div>
    <div class="for-delivery flow">
      <NumberField
        form={form}
        name="pay_within"
        label={labels().pay_within}
        required
        suffix={t('日目', 'days')}
        help={t('受け取った日を1日目として、60日目まで。', 'The day of receipt is the first; day 60 at the latest.')}
      />
    </div>
    <TextField form={form} name="payment_method" label={labels().payment_method} />
    <TextField form={form} name="expenses" label={labels().expenses} />
    <TextArea
      form={form}
      name="other"
      label={labels().other}
      rows={4}
      max={2000}
      help={t('秘密にすること、作ったものの権利など。', 'Confidentiality, rights in what is made, and the like.')}
    />
  </FormSection>
)

export const TermsForm = ({ form, action, back, about, again, edited, doubt }: TermsFormProps): Html => (
  <>
    <PageHead
      title={again ? t('条件を変える', 'Change the terms') : t('仕事の条件を書く', 'Write the terms')}
      lead={about}
    />
    {edited && (
      <Notice kind="error" title={t('ほかの方が先に変更しました', 'Somebody else has changed this')}>
        {t(
          '入力した内容は残っています。いまの条件を確かめてから、よければもう一度送ってください。',
          'What you typed is still here. Look at the terms as they stand, then send again if you still mean it.',
        )}
      </Notice>
    )}
    <Notice kind="info">
      {t(
        'フリーランス法で示すことになっている項目です。相手が同意すると、書面（PDF）になります。',
        'These are the items that the law asks you to state. Once the other side agrees they become a document (PDF).',
      )}
    </Notice>
    <ErrorSummary form={form} labels={labels()} />
    <Form action={action}>
      <HiddenField form={form} name="id" />
      <HiddenField form={form} name="version" />
      <Parties form={form} />
      <Work form={form} />
      <Fee form={form} />
      <FormSection title={labels().signs}>
        <CheckboxField
          form={form}
          name="signs"
          label={t(
            '当てはまるものに印を付けてください',
            'Tick what applies',
            '同じものに、印（しるし）をつけてください',
          )}
          options={signs.map(({ code, words }) => ({ value: code, label: t(words) }))}
        />
        {doubt && (
          <>
            <Notice
              kind="error"
              title={t(
                '雇用にあたるおそれがあります',
                'This may be employment',
                '会社に雇われる（やとわれる）働き方かもしれません',
              )}
            >
              {t(
                '契約の名前ではなく、実際の働き方で決まります。業務委託で進めるなら、印の付いた所を見直してください。迷うときは調整役にご相談ください。',
                'What counts is how they really work, not the name of the contract. Please reconsider what you ticked, or ask a coordinator.',
                '契約（けいやく）の名前ではなく、ほんとうの働き方で決まります。印（しるし）をつけたところを、もう一度考えてください。分からないときは、調整役（ちょうせいやく）に聞いてください。',
              )}
            </Notice>
            <SwitchField
              form={form}
              name="sure"
              label={t(
                '確かめたうえで、業務委託で進めます',
                'I have checked, and mean a contract',
                'よく考えました。業務委託（ぎょうむいたく）で進めます',
              )}
            />
          </>
        )}
      </FormSection>
      {again && <TextField form={form} name="reason" label={labels().reason} />}
      <FormActions>
        <Button>{t('この条件で相手に示す', 'Send these terms')}</Button>
        <LinkButton kind="plain" href={back}>
          {t('やめる', 'Cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  </>
)
