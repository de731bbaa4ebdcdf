// What the ordinance says and where: of a condition and of a step.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { FormSection, type Html, type Node, TextField } from '#ui/index.ts'

export const ordinanceLabels = () => ({ article: t('条文', 'Article'), words: t('ことば', 'Words') })

interface OrdinanceProps {
  form: FormState
  /** Such an article. */
  article: string
  /** Such words, and who reads them. */
  help: string
  children?: Node
}

export const OrdinanceFields = ({ form, article, help, children }: OrdinanceProps): Html => (
  <FormSection title={t('要綱のことば', 'As the ordinance says it')}>
    <TextField
      form={form}
      name="article"
      label={ordinanceLabels().article}
      maxlength={60}
      width="medium"
      help={t(
        `確定するまでに書いてください。例：${article}。要綱にないものは「（要綱に定めなし）」`,
        `Needed before the version is settled. Such as ${article}; （要綱に定めなし） where there is none`,
      )}
    />
    <TextField form={form} name="words" label={ordinanceLabels().words} required maxlength={200} help={help} />
    {children}
  </FormSection>
)
