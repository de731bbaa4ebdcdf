// What is said of a booth; and the page on which it is changed.
import type { Said, SaidField } from '#platform/forms/said.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Meanwhile,
  PageHead,
  SelectField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { boothPaths } from '../paths.ts'

export const boothLabels = () => ({
  organization: t('まちポートの会員', 'A member'),
  name: t('会員でない事業者の名前', 'Or the name of a firm that is no member'),
  place: t('場所', 'Place'),
  wants: t('求める人・仕事', 'Whom they look for'),
})

/** Members to choose from. */
export interface Choice {
  id: string
  name: string
  area: string
  verified_at: Date | null
}

const choiceText = ({ name, area, verified_at }: Choice): string => {
  const about = [area, verified_at !== null && t('区で確認済み', 'verified')].filter(Boolean).join(t('・', ', '))
  return about === '' ? name : t(`${name}（${about}）`, `${name} (${about})`)
}

/** Its words, to compare what two have written. */
export const boothFields = (choices: readonly Choice[]): SaidField[] =>
  Object.entries(boothLabels()).map(([name, label]) => ({
    label,
    names: [name],
    words: (value) => (name === 'organization' && choices.find(({ id }) => id === value)?.name) || value,
  }))

export const BoothFields = ({ form, choices }: { form: FormState; choices: readonly Choice[] }): Html => {
  const labels = boothLabels()
  return (
    <>
      <HiddenField form={form} name="id" />
      <HiddenField form={form} name="version" />
      <SelectField
        form={form}
        name="organization"
        label={labels.organization}
        empty={t('会員ではない', 'No member')}
        options={choices.map((choice) => ({ value: choice.id, label: choiceText(choice) }))}
        help={t(
          '選んだ事業者の方は、このブースにだれが来るか（予約した方の名前）を見られます。同じ名前の事業者にご注意ください。',
          'Its people see who has booked this booth. Mind firms of the same name.',
        )}
      />
      <TextField
        form={form}
        name="name"
        label={labels.name}
        help={t(
          '名前だけが出ます。予約した方を見られる人は増えません。',
          'Only the name is shown; nobody else sees who books.',
        )}
      />
      <TextField form={form} name="place" label={labels.place} help={t('例：3番テーブル', 'Such as “Table 3”')} />
      <TextArea form={form} name="wants" label={labels.wants} rows={3} max={600} />
    </>
  )
}

interface EditPageProps {
  event: string
  booth: string
  name: string
  booked: number
  form: FormState
  choices: readonly Choice[]
  /** Somebody else saved it first: what they wrote. */
  meanwhile?: readonly Said[]
}

export const EditPage = ({ event, booth, name, booked, form, choices, meanwhile }: EditPageProps): Html => (
  <>
    <PageHead title={t('ブースを直す', 'Change the booth')} lead={name} />
    {meanwhile && <Meanwhile differing={meanwhile} />}
    <ErrorSummary form={form} labels={boothLabels()} />
    <Form action={boothPaths.edit(event, booth)}>
      <BoothFields form={form} choices={choices} />
      <FormActions>
        <Button>{t('保存する', 'Save')}</Button>
        <LinkButton kind="plain" href={boothPaths.organize(event)}>
          {t('やめる', 'Cancel')}
        </LinkButton>
      </FormActions>
    </Form>
    <ActionForm
      action={boothPaths.removal(event, booth)}
      kind="danger"
      label={
        booked === 0
          ? t('このブースを外す', 'Remove this booth')
          : t(`このブースを外し、予約した${booked}人に知らせる`, `Remove this booth and tell the ${booked} who booked`)
      }
      confirm={t('ブースを外します。よろしいですか。', 'Remove this booth?')}
    />
  </>
)
