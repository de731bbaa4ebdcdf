import { t } from '#platform/i18n/index.ts'
import { sdgs } from '#platform/sdgs.ts'
import { MeasureFields } from '#modules/vision/index.ts'
import { CheckboxField, FormSection, type Html, TextArea, TextField } from '#ui/index.ts'
import { fieldOf, type SectionProps } from './fields.ts'

export const OfficeSection = (props: SectionProps): Html => (
  <FormSection title={t('担当と、まちのビジョン', 'The department and the vision')}>
    <TextField {...fieldOf(props, 'department', true)} maxlength={80} />
    <TextArea
      {...fieldOf(
        props,
        'contact',
        true,
        t('電話かメール、受付の時間。ページに載ります。', 'Telephone or e-mail, and hours. It is shown on the page.'),
      )}
      max={300}
      rows={2}
    />
    <TextField
      {...fieldOf(
        props,
        'law',
        false,
        t(
          '例：IT導入支援補助金交付要綱。判定ルールの「第○条」は、これを指します。',
          'The ordinance or outline to which the articles of its rules belong.',
        ),
      )}
      maxlength={200}
    />
    <MeasureFields
      form={props.form}
      options={props.measures}
      required
      help={t('いちばん近いものを3つまで。', 'Up to three, the nearest first.')}
    />
    <div class="scheme-two">
      <CheckboxField
        {...fieldOf(props, 'sdgs')}
        options={sdgs.map(({ number, label }) => ({ value: String(number), label: t(label) }))}
      />
    </div>
  </FormSection>
)
