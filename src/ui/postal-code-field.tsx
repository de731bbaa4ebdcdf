import { t } from '#platform/i18n/index.ts'
import type { FieldProps } from './field.tsx'
import type { Html } from './html/jsx-runtime.ts'
import { TextField } from './text-field.tsx'

interface PostalCodeFieldProps extends FieldProps {
  /** The ids of the inputs to fill from the code. One field for everything: leave out the others. */
  fills: { prefecture?: string; city?: string; town?: string; address?: string }
}

/** The button appears with JavaScript only; without it people type their address as always. */
export const PostalCodeField = ({ fills, ...field }: PostalCodeFieldProps): Html => (
  <div
    class="postal"
    data-postal={field.id ?? field.name}
    data-prefecture={fills.prefecture}
    data-city={fills.city}
    data-town={fills.town}
    data-address={fills.address}
  >
    <TextField
      {...field}
      inputmode="numeric"
      autocomplete="postal-code"
      width="short"
      help={field.help ?? t('7桁の数字。例：154-0004', 'Seven digits, for example 154-0004')}
    />
    <button class="button second small" type="button" hidden>
      {t('住所を入れる', 'Fill in the address')}
    </button>
    <p
      class="field-limit"
      role="status"
      data-missing={t('この番号の住所は見つかりません。', 'No address for this code.')}
    />
  </div>
)
