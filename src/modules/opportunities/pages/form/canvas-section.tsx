import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { FormSection, type Html, TextArea, TextField } from '#ui/index.ts'
import { fieldWords, goalWords } from '../../field-words.ts'
import { type CanvasField, type Kind } from '../../kinds/index.ts'

interface SectionProps {
  kind: Kind
  form: FormState
}

/** "Required" means: before it is submitted. A draft is saved without. */
export function CanvasSection({ kind, form }: SectionProps): Html {
  const field = (name: CanvasField, required: boolean) => {
    const help = kind.help[name]
    return {
      form,
      name,
      label: t(name === 'goal' ? goalWords(kind.time) : fieldWords[name]),
      required,
      help: help && t(help),
    }
  }
  return (
    <FormSection
      title={t('1. 課題', '1. The challenge')}
      help={t(
        '「※必須」は、確認に出すときまでに書いてください。',
        'What is marked as required is needed when you submit.',
      )}
    >
      <TextField {...field('title', true)} maxlength={80} />
      <TextArea {...field('current_state', true)} max={1000} rows={5} />
      <TextArea {...field('goal', true)} max={1000} rows={4} />
      <TextArea {...field('work', true)} max={1000} rows={5} />
      <TextArea {...field('way', kind.needs.includes('way'))} max={600} rows={3} />
      <TextField {...field('decider', kind.needs.includes('decider'))} maxlength={100} />
    </FormSection>
  )
}
