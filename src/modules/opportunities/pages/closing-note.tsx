// The words with which a challenge was closed: for its own people, the staff and those who entered.
import { t } from '#platform/i18n/index.ts'
import type { Html } from '#ui/index.ts'

export const ClosingNote = ({ note }: { note: string }): Html => (
  <p class="closing-note">
    <strong>{t('終えたときのひとこと', 'A word with the closing')}</strong>
    <br />
    {note}
  </p>
)
