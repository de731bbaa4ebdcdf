import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import type { Html } from './html/jsx-runtime.ts'
import { TextField } from './text-field.tsx'

interface NameFieldsProps {
  form: FormState
  required?: boolean
  /** Before every name, where a form asks for two people. */
  prefix?: string
}

/** 氏・名・セイ・メイ. Any character is accepted, also 𠮷 and 辻󠄀. */
export function NameFields({ form, required = true, prefix = '' }: NameFieldsProps): Html {
  const own = prefix === ''
  return (
    <div class="name-fields">
      <TextField
        form={form}
        name={`${prefix}family_name`}
        label={t('氏', 'Family name', '名字（みょうじ）')}
        required={required}
        autocomplete={own ? 'family-name' : 'off'}
      />
      <TextField
        form={form}
        name={`${prefix}given_name`}
        label={t('名', 'Given name', '名前（なまえ）')}
        required={required}
        autocomplete={own ? 'given-name' : 'off'}
      />
      <TextField
        form={form}
        name={`${prefix}family_kana`}
        label={t('セイ', 'Family name in katakana')}
        required={required}
      />
      <TextField
        form={form}
        name={`${prefix}given_kana`}
        label={t('メイ', 'Given name in katakana')}
        required={required}
      />
    </div>
  )
}
