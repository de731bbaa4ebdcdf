import { t } from '#platform/i18n/index.ts'
import type { Html, Node } from './html/jsx-runtime.ts'

interface PasskeyFormProps {
  /** A new key, or one that was made before. */
  kind: 'create' | 'get'
  action: string
  /** Where the browser learns what is to be signed. */
  options: string
  children?: Node
}

/** A form that a passkey signs; shown only where the browser can (client/use-passkey.ts). */
export const PasskeyForm = ({ kind, action, options, children }: PasskeyFormProps): Html => (
  <form
    class="form"
    method="post"
    action={action}
    hidden
    novalidate
    data-passkey={kind}
    data-options={options}
    data-failed={t(
      'パスキーを使えませんでした。もう一度お試しになるか、ほかの方法をお使いください。',
      'The passkey could not be used. Please try again, or use another way.',
    )}
  >
    <input type="hidden" name="credential" />
    {children}
    <p role="status" class="field-error" />
  </form>
)
