// Step 3: read it once more, then send.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { Button, Canvas, DateText, Form, FormActions, HiddenField, type Html, PageHead, Prose } from '#ui/index.ts'
import type { EntryForm } from '../forms.ts'
import { entryPaths } from '../paths.ts'
import { type About, EntrySteps, fieldLabels } from './entry-form.tsx'

const fields = ['id', 'motive', 'start_on', 'questions', 'in_group', 'group_name'] as const

export function EntryConfirmation({ about, form, value }: { about: About; form: FormState; value: EntryForm }): Html {
  const labels = fieldLabels()
  return (
    <>
      <EntrySteps current={2} />
      <PageHead
        title={t('確かめて送る', 'Check and send', '見なおして送る')}
        lead={t(
          `${about.organization_name}に、次の内容が届きます。`,
          `This goes to ${about.organization_name}.`,
          `${about.organization_name}に、これを送ります。`,
        )}
      />
      <Canvas
        items={[
          [t('課題', 'Challenge', '募集（ぼしゅう）'), about.title],
          [labels.motive, <Prose text={value.motive} />],
          [
            labels.start_on,
            value.start_on === null ? (
              t('相談して決める', 'To be agreed', '話して決める')
            ) : (
              <DateText on={value.start_on} />
            ),
          ],
          [
            labels.questions,
            value.questions === '' ? t('なし', 'None', 'ありません') : <Prose text={value.questions} />,
          ],
          [
            t('応募のしかた', 'As', 'だれと'),
            value.in_group
              ? t(`なかまと一緒に ${value.group_name}`, `A group ${value.group_name}`)
              : t('一人で', 'A single person', 'ひとりで'),
          ],
        ]}
      />
      <p>
        {t(
          'あなたの表示名と、公開を認めたプロフィールも、事業者に伝わります。連絡先は伝わりません。ほかの応募者に、あなたの応募が知られることはありません。',
          'The organization also sees your display name and the profile you have made visible, not how to contact you. No other entrant learns of your entry.',
          '会社は、あなたの表示名と、あなたが「見せてもいい」と決めたことも読みます。あなたの電話番号やメールアドレスは、会社には見えません。ほかの応募した人には、あなたのことは分かりません。',
        )}
      </p>
      <Form action={entryPaths.create(about.id)}>
        {fields.map((name) => (
          <HiddenField form={form} name={name} />
        ))}
        <FormActions>
          <Button>{t('この内容で送る', 'Send it', '送る')}</Button>
          <Button kind="second" formaction={entryPaths.new(about.id)}>
            {t('直す', 'Change it', '直す')}
          </Button>
        </FormActions>
      </Form>
    </>
  )
}
