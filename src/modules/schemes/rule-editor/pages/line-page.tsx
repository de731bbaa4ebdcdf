// One condition: chosen from lists, or written.
import { t } from '#platform/i18n/index.ts'
import { FormSection, type Html, RadioField, SwitchField, TextArea, TextField } from '#ui/index.ts'
import type { Fact } from '../../rules/facts.ts'
import { ChosenConditions, conditionHelp, conditionLabels } from './chosen-conditions.tsx'
import { FactNames } from './fact-names.tsx'
import { ItemForm, type ItemProps } from './item-form.tsx'
import { OrdinanceFields, ordinanceLabels } from './ordinance-fields.tsx'

const labels = () => ({
  ...ordinanceLabels(),
  unmet: t('満たさない方へのことば', 'Words when it is not met'),
  must: t('式', 'Expression'),
  how: t('書き方', 'How it is put'),
  ...conditionLabels(),
})

interface LinePageProps extends ItemProps {
  facts: readonly Fact[]
}

const Said = ({ form }: LinePageProps): Html => (
  <OrdinanceFields
    form={form}
    article="第3条第1項第2号"
    help={t('申請する方にそのままお見せします。例：区内に主たる事業所があること', 'Applicants read it as it is.')}
  >
    <TextField
      form={form}
      name="unmet"
      label={labels().unmet}
      maxlength={300}
      help={t('どうすればよいかを書きます。例：納税課で分納のご相談ができます。', 'What they can do.')}
    />
    <SwitchField
      form={form}
      name="duplicate"
      label={t('ほかの補助との重なりを見る要件', 'About aid that is already given')}
    />
  </OrdinanceFields>
)

const Written = ({ form }: LinePageProps): Html => (
  <div data-when="how" data-is="written">
    <TextArea
      form={form}
      name="must"
      label={labels().must}
      rows={2}
      help={t(
        '「式で書く」を選んだときだけ使います。例：eligible(form.costs) >= 100000',
        'Only with “Write an expression”. Such as eligible(form.costs) >= 100000',
      )}
    />
  </div>
)

export const LinePage = (props: LinePageProps): Html => (
  <ItemForm {...props} labels={labels()}>
    <Said {...props} />
    <FormSection title={t('判定のしかた', 'How it is judged')} help={conditionHelp()}>
      <RadioField
        form={props.form}
        name="how"
        label={labels().how}
        required
        options={[
          { value: 'chosen', label: t('一覧から選ぶ', 'Choose from lists') },
          { value: 'written', label: t('式で書く（くわしい方向け）', 'Write an expression') },
        ]}
        inline
      />
      <ChosenConditions form={props.form} facts={props.facts} />
      <Written {...props} />
      <FactNames facts={props.facts} />
    </FormSection>
  </ItemForm>
)
