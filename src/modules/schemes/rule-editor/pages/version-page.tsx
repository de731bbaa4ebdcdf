// One version as everyone reads it, and what it changed.
import { t } from '#platform/i18n/index.ts'
import { type Html, LinkButton, PageHead } from '#ui/index.ts'
import type { VersionedScheme } from '../../actions/versions.ts'
import { RulesInWords } from '../../pages/terms.tsx'
import { VersionChanges, VersionState } from '../../pages/version-parts.tsx'
import { rulePaths } from '../paths.ts'
import type { RulesVersion } from './editor.tsx'

interface VersionPageProps {
  scheme: VersionedScheme
  shown: RulesVersion
  before: RulesVersion | undefined
  changes: readonly string[]
}

export const RulesVersionPage = ({ scheme, shown, before, changes }: VersionPageProps): Html => (
  <>
    <PageHead
      title={t(`判定ルール 第${shown.number}版`, `Rules, version ${shown.number}`)}
      lead={
        <>
          {scheme.title} <VersionState published_at={shown.published_at} />
        </>
      }
      actions={
        <LinkButton kind="second" href={rulePaths.editor(scheme.id)}>
          {t('判定ルールへ戻る', 'Back to the rules')}
        </LinkButton>
      }
    />
    {before !== undefined && <VersionChanges before={before.number} changes={changes} />}
    <RulesInWords rules={shown.definition} />
  </>
)
