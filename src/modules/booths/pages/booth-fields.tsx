// What is said of a booth; and the page on which it is changed.
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
  PageHead,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { boothPaths } from '../paths.ts'

export const boothLabels = () => ({
  name: t('事業者の名前', 'Name of the firm'),
  place: t('場所', 'Place'),
  wants: t('求める人・仕事', 'Whom they look for'),
})

export const BoothFields = ({ form }: { form: FormState }): Html => {
  const labels = boothLabels()
  return (
    <>
      <HiddenField form={form} name="id" />
      <TextField
        form={form}
        name="name"
        label={labels.name}
        required
        help={t(
          'まちポートの会員と同じ名前なら、その事業者の方が予定表を見られるようになります。',
          'If it is exactly the name of a member, its people can see the timetable.',
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
}

export const EditPage = ({ event, booth, name, booked, form }: EditPageProps): Html => (
  <>
    <PageHead title={t('ブースを直す', 'Change the booth')} lead={name} />
    <ErrorSummary form={form} labels={boothLabels()} />
    <Form action={boothPaths.edit(event, booth)}>
      <BoothFields form={form} />
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
