// What became of a press on a plan's page, above its form.
import { t } from '#platform/i18n/index.ts'
import { type Html, Notice } from '#ui/index.ts'

interface PlanNoticesProps {
  /** As the address says it after saving: `same` where nothing changed; undefined: nothing was saved just now. */
  saved: string | undefined
  /** What stands now is shown; not where what was typed stays (`Meanwhile`). */
  meanwhile?: boolean
}

export const PlanNotices = ({ saved, meanwhile = false }: PlanNoticesProps): Html => (
  <>
    {saved !== undefined && (
      <Notice kind="success">
        {saved === 'same'
          ? t(
              'すでにこの内容で保存されています。変えたところはありません。',
              'It is saved like this already: nothing changed.',
            )
          : t('保存しました。', 'Saved.')}
      </Notice>
    )}
    {meanwhile && (
      <Notice kind="error">
        {t(
          'ほかの人が先に保存しました。下は、いまの内容です。確かめて、もう一度直してください。',
          'Somebody else saved it first. Below is what stands now; please change it again.',
        )}
      </Notice>
    )}
  </>
)
