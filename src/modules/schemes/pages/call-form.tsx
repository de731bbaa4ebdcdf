// One call as a form. Once people can have begun to apply, what they apply under is only shown.
import type { Said } from '#platform/forms/said.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  DateField,
  dayText,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  LinkButton,
  Meanwhile,
  MoneyField,
  Notice,
  NumberField,
  type Option,
  PageHead,
  SelectField,
  TextField,
  TimeField,
} from '#ui/index.ts'
import { momentText } from '../call-content.ts'
import { kindOf } from '../kinds/index.ts'
import { BackToScheme } from '../crumbs.tsx'
import { schemePaths } from '../paths.ts'
import { callWords } from '../phrases.ts'
import type { Call, SchemeDetail, VersionLine } from '../queries/scheme.ts'

interface CallFormProps {
  scheme: SchemeDetail
  form: FormState
  /** The stored one; null for a new one, whose id is `beginning`. */
  call: Call | null
  beginning: string
  /** People can have begun to apply. */
  begun: boolean
  meanwhile?: readonly Said[] | undefined
}

export const publishedOf = (versions: readonly VersionLine[]) =>
  versions.filter((one): one is VersionLine & { published_at: Date } => one.published_at !== null)

const options = (versions: readonly VersionLine[]): Option[] =>
  publishedOf(versions).map(({ id, number, published_at }) => ({
    value: id,
    label: t(`第${number}版（${dayText(published_at)}公開）`, `Version ${number} (published ${dayText(published_at)})`),
  }))

const versionLabel = (versions: readonly VersionLine[], id: string) =>
  options(versions).find(({ value }) => value === id)?.label ?? ''

const labels = () => ({
  title: t(callWords.title),
  fiscal_year: t(callWords.fiscal_year),
  opens_on: t(callWords.opens_at),
  opens_time: t('始まりの時刻', 'Time it opens'),
  closes_on: t(callWords.closes_at),
  closes_time: t('締切の時刻', 'Time of the deadline'),
  grace_minutes: t(callWords.grace_minutes),
  budget_yen: t(callWords.budget_yen),
  form: t(callWords.form),
  rules: t(callWords.rules),
})

const Opens = ({ form, begun, call }: CallFormProps): Html =>
  begun && call !== null ? (
    <>
      <Facts items={[[t(callWords.opens_at), momentText(call.opens_at)]]} />
      <HiddenField form={form} name="opens_on" />
      <HiddenField form={form} name="opens_time" />
    </>
  ) : (
    <div class="scheme-pair">
      <DateField form={form} name="opens_on" label={labels().opens_on} required />
      <TimeField
        form={form}
        name="opens_time"
        label={labels().opens_time}
        help={t('例：9:00', 'For example 9:00')}
        required
      />
    </div>
  )

const Versions = ({ scheme, form, begun, call }: CallFormProps): Html =>
  begun && call !== null ? (
    <>
      <Facts
        items={[
          [labels().form, versionLabel(scheme.forms, call.form)],
          [labels().rules, versionLabel(scheme.rules, call.rules)],
        ]}
      />
      <HiddenField form={form} name="form" />
      <HiddenField form={form} name="rules" />
    </>
  ) : (
    <>
      <SelectField
        form={form}
        name="form"
        label={labels().form}
        required
        options={options(scheme.forms)}
        width="full"
      />
      <SelectField
        form={form}
        name="rules"
        label={labels().rules}
        required
        options={options(scheme.rules)}
        width="full"
      />
    </>
  )

export function CallFormPage(props: CallFormProps): Html {
  const { scheme, form, call, beginning, begun, meanwhile } = props
  return (
    <>
      <PageHead
        title={call === null ? t('募集回を決める', 'Plan a call') : t('募集回を変える', 'Change the call')}
        lead={scheme.title}
      />
      {meanwhile !== undefined && <Meanwhile differing={meanwhile} />}
      {begun && (
        <Notice kind="info" title={t('募集が始まっています', 'This call has begun')}>
          {t(
            '申請書・判定ルール・募集の始まりは、もう変えられません。締切・予算などは変えられ、変えたことはページに出ます。',
            'Its form, rules and beginning cannot change any more. Deadline and budget can; that they did is shown.',
          )}
        </Notice>
      )}
      <ErrorSummary form={form} labels={labels()} />
      <Form action={call === null ? schemePaths.calls(scheme.id) : schemePaths.call(scheme.id, call.id)}>
        {call === null && <HiddenField name="id" value={beginning} />}
        <HiddenField form={form} name="version" />
        <FormSection title={t('いつ', 'When')}>
          <NumberField
            form={form}
            name="fiscal_year"
            label={labels().fiscal_year}
            required
            suffix={t('年度', '(April to March)')}
          />
          <TextField
            form={form}
            name="title"
            label={labels().title}
            help={t(
              '同じ年度に何回かあるときに。例：第1回',
              'Where there are several in a year, such as “First call”.',
            )}
            maxlength={60}
            width="medium"
          />
          <Opens {...props} />
          <div class="scheme-pair">
            <DateField form={form} name="closes_on" label={labels().closes_on} required />
            <TimeField
              form={form}
              name="closes_time"
              label={labels().closes_time}
              help={t('例：17:00', 'For example 17:00')}
              required
            />
          </div>
          <p class="field-help">
            {t(
              '日本時間です。「17:00」と決めると、16時59分59秒までに届いた申請を受け付け、17時00分00秒からは受け付けません。',
              'Japan time. With 17:00, what arrives by 16:59:59 is taken; from 17:00:00 on nothing is.',
            )}
          </p>
          <NumberField
            form={form}
            name="grace_minutes"
            label={labels().grace_minutes}
            help={t(
              '締切の前に書き始めた申請だけ、この時間は提出できます。0〜1440分（1日）。',
              'Only what was begun before the deadline may still be handed in for so long: 0 to 1440 minutes.',
            )}
            suffix={t('分', 'minutes')}
          />
        </FormSection>
        <FormSection title={t('予算と、申請書・判定ルール', 'Budget, form and rules')}>
          {kindOf(scheme.kind).money !== null && (
            <MoneyField
              form={form}
              name="budget_yen"
              label={labels().budget_yen}
              help={t(
                'この回で交付できる額。決まっていなければ空欄に。',
                'What can be given in this call, if it is set.',
              )}
            />
          )}
          <Versions {...props} />
        </FormSection>
        <FormActions>
          <Button>{t('保存する', 'Save')}</Button>
          <LinkButton kind="plain" href={schemePaths.manage(scheme.id)}>
            {t('保存せずに戻る', 'Back without saving')}
          </LinkButton>
        </FormActions>
      </Form>
      {call !== null && !begun && (
        <ActionForm
          action={schemePaths.callRemoval(scheme.id, call.id)}
          hidden={{ version: String(call.version) }}
          kind="plain"
          confirm={t('この募集回を取りやめますか。', 'Remove this call?')}
        >
          {t('この募集回を取りやめる', 'Remove this call')}
        </ActionForm>
      )}
    </>
  )
}

/** No call without a form and rules to judge by. */
export const NotYet = ({ scheme }: { scheme: SchemeDetail }): Html => (
  <>
    <PageHead title={t('募集回を決める', 'Plan a call')} lead={scheme.title} />
    <Notice kind="wait" title={t('先に、申請書と判定ルールを確定してください', 'Settle its form and rules first')}>
      {t(
        '募集回は、確定した申請書と判定ルールの版を使います。',
        'A call uses settled versions of the form and the rules.',
      )}
    </Notice>
    <ul>
      {publishedOf(scheme.forms).length === 0 && (
        <li>
          <a href={schemePaths.form(scheme.id)}>{t('申請書をつくる', 'Build the form')}</a>
        </li>
      )}
      {publishedOf(scheme.rules).length === 0 && (
        <li>
          <a href={schemePaths.rules(scheme.id)}>{t('判定ルールを書く', 'Write the rules')}</a>
        </li>
      )}
    </ul>
    <BackToScheme scheme={scheme.id} />
  </>
)
