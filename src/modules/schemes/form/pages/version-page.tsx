// One version, and what it changed.
import { emptyForm } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { type Html, LinkButton, PageHead } from '#ui/index.ts'
import { FormFields } from '../form-fields.tsx'
import { VersionChanges, VersionState } from '../../pages/version-parts.tsx'
import { formPaths } from '../paths.ts'
import type { FormVersion } from '../queries.ts'
import type { Draft } from './editor-parts.tsx'

interface VersionPageProps extends Draft {
  before: FormVersion | undefined
  changes: readonly string[]
}

export const FormVersionPage = ({
  scheme,
  draft: { number, published_at, definition },
  before,
  changes,
}: VersionPageProps): Html => (
  <>
    <PageHead
      title={t(`申請書 第${number}版`, `Form, version ${number}`)}
      lead={
        <>
          {scheme.title} <VersionState published_at={published_at} />
        </>
      }
      actions={
        <LinkButton kind="second" href={formPaths.editor(scheme.id)}>
          {t('申請書づくりへ戻る', 'Back to building')}
        </LinkButton>
      }
    />
    {before !== undefined && <VersionChanges before={before.number} changes={changes} />}
    <FormFields definition={definition} form={emptyForm} />
  </>
)
