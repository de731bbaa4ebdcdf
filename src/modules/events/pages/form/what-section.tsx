import { t } from '#platform/i18n/index.ts'
import { FormSection, type Html, TextArea, TextField } from '#ui/index.ts'
import { fieldOf, type SectionProps } from './fields.ts'

export const WhatSection = ({ form, kind: { help } }: SectionProps): Html => (
  <FormSection
    title={t('1. どんな催しか', '1. What it is')}
    help={t(
      '「※必須」は、確認に出すときまでに書いてください。途中でも保存できます。',
      'What is marked as required is needed when you hand it in. Save whenever you like.',
    )}
  >
    <TextField {...fieldOf(form, 'title', true, t(help.title))} maxlength={80} />
    <TextField {...fieldOf(form, 'summary', true, t(help.summary))} maxlength={200} />
    <TextArea {...fieldOf(form, 'description', true, t(help.description))} max={4000} rows={8} />
    <TextArea {...fieldOf(form, 'for_whom', false, t(help.for_whom))} max={400} rows={2} />
    <TextArea {...fieldOf(form, 'bring', false, t(help.bring))} max={400} rows={2} />
    <TextArea
      {...fieldOf(
        form,
        'contact',
        true,
        t('担当の名前と、電話かメール。ページに載ります。', 'Name, and telephone or e-mail. It is shown on the page.'),
      )}
      max={300}
      rows={2}
    />
  </FormSection>
)
