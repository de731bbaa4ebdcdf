import { t } from '#platform/i18n/index.ts'
import { ActionForm } from './action-form.tsx'
import type { Html } from './html/jsx-runtime.ts'

/** Takes the list of this page along as a file, just as it is narrowed. It is noted who did. */
export const CsvButton = ({ action }: { action: string }): Html => (
  <ActionForm action={action} label={t('この一覧をCSVで取り出す', 'Take this list as CSV')} kind="second" small />
)
