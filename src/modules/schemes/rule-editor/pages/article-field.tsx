// Where the ordinance says it: of a condition and of a step.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { type Html, TextField } from '#ui/index.ts'

export const articleLabel = (): string => t('条文', 'Article')

export const ArticleField = ({ form, example }: { form: FormState; example: string }): Html => (
  <TextField
    form={form}
    name="article"
    label={articleLabel()}
    maxlength={60}
    width="medium"
    help={t(
      `確定するまでに書いてください。例：${example}。要綱にないものは「（要綱に定めなし）」`,
      `Needed before the version is settled. Such as ${example}; （要綱に定めなし） where there is none`,
    )}
  />
)
