import { t } from '#platform/i18n/index.ts'
import { groupDigits } from '#platform/text/index.ts'
import type { FieldProps } from './field.tsx'
import type { Html } from './html/jsx-runtime.ts'
import { TextField } from './text-field.tsx'

interface MoneyFieldProps extends FieldProps {
  value?: string
  /** 円 unless it is 円／時間 or the like. */
  suffix?: string
  inputmode?: 'numeric' | 'text'
}

/** Whole yen, shown with commas; with or without them, and in full-width digits, they are welcome. */
export const MoneyField = (props: MoneyFieldProps): Html => (
  <TextField
    inputmode="numeric"
    {...props}
    written={groupDigits}
    autocomplete="off"
    width="short"
    suffix={props.suffix ?? t('円', 'yen')}
  />
)
