// The rules of a scheme in order, as an officer builds them.
import { t } from '#platform/i18n/index.ts'
import { ActionForm, Empty, FormActions, type Html, LinkButton, Notice, PageHead } from '#ui/index.ts'
import { ChangedMeanwhile, VersionList } from '../../pages/version-parts.tsx'
import { schemePaths } from '../../paths.ts'
import type { Version, VersionedScheme } from '../../actions/versions.ts'
import { type RuleProblem, whyNotSettle } from '../problems.ts'
import { rulePaths } from '../paths.ts'
import type { RuleSet } from '../../rules/rule-set.ts'
import { Amount, Conditions, Examples, placeOf, Values } from './editor-parts.tsx'

export type RulesVersion = Version<RuleSet>

interface EditorProps {
  scheme: VersionedScheme
  /** The newest first. */
  versions: readonly RulesVersion[]
  may: boolean
  meanwhile: boolean
}

const Begin = ({ scheme, versions: [newest] }: Pick<EditorProps, 'scheme' | 'versions'>): Html =>
  newest === undefined ? (
    <Empty
      title={t('判定ルールはまだありません', 'There are no rules yet')}
      action={
        <ActionForm action={rulePaths.beginning(scheme.id)}>
          {t('まっさらからつくる', 'Begin with a blank page')}
        </ActionForm>
      }
    >
      {t(
        'だれが対象か、いくら出るかを、要綱の条文とともに並べます。申請する方にも同じものをお見せします。',
        'Put down who qualifies and for how much, with the articles. Applicants see the same.',
      )}
    </Empty>
  ) : (
    <Notice kind="info" title={t(`第${newest.number}版が確定しています`, `Version ${newest.number} is settled`)}>
      <p>
        {t('直すときは、この版を写して次の版をつくります。', 'To change it, start the next version as a copy of it.')}
      </p>
      <ActionForm action={rulePaths.beginning(scheme.id)}>
        {t(`第${newest.number + 1}版をつくる`, `Start version ${newest.number + 1}`)}
      </ActionForm>
    </Notice>
  )

const Problems = ({ scheme, problems }: { scheme: VersionedScheme; problems: readonly RuleProblem[] }): Html => (
  <Notice kind="wait" title={t('確定するまでに', 'Before they can be settled')}>
    <ul>
      {problems.map(({ item, why }) => {
        const place = item === null ? null : placeOf(scheme.id, item)
        return <li>{place === null ? t(why) : <a href={place}>{t(why)}</a>}</li>
      })}
    </ul>
  </Notice>
)

const Settle = ({ scheme, draft }: { scheme: VersionedScheme; draft: RulesVersion }): Html => {
  const problems = whyNotSettle(draft.definition)
  const hidden = { version: String(draft.version) }
  return (
    <section class="form-section">
      <h2>{t('確定する', 'Settle')}</h2>
      <p>
        {t(
          'どの例も書いたとおりに判定され、どの要件にも「満たさない例」があれば、確定できます。確定した版は変えられません。',
          'Once every example comes out as it says, and each condition is broken by one, the version can be settled. It then no longer changes.',
        )}
      </p>
      {problems.length > 0 && <Problems scheme={scheme} problems={problems} />}
      <FormActions>
        {problems.length === 0 && (
          <ActionForm
            action={rulePaths.settling(scheme.id)}
            hidden={hidden}
            confirm={t('この版を確定しますか。', 'Settle this version?')}
          >
            {t(`第${draft.number}版を確定する`, `Settle version ${draft.number}`)}
          </ActionForm>
        )}
        <ActionForm
          action={rulePaths.discarding(scheme.id)}
          hidden={hidden}
          kind="plain"
          confirm={t('この下書きを捨てますか。確定した版は残ります。', 'Throw this draft away? Settled versions stay.')}
        >
          {t('この下書きを捨てる', 'Throw this draft away')}
        </ActionForm>
      </FormActions>
    </section>
  )
}

export function RulesEditorPage({ scheme, versions, may, meanwhile }: EditorProps): Html {
  const [newest] = versions
  const draft = may && newest?.published_at === null ? newest : undefined
  const parts = draft && { scheme: scheme.id, version: draft.version, set: draft.definition }
  return (
    <>
      <PageHead
        title={t('判定ルールをつくる', 'Build the rules')}
        lead={scheme.title || t('名前のない制度', 'Scheme without a title')}
        actions={
          <>
            {newest !== undefined && (
              <LinkButton kind="second" href={rulePaths.file(scheme.id)}>
                {t('ファイルで受け取る', 'As a file')}
              </LinkButton>
            )}
            <LinkButton kind="plain" href={schemePaths.manage(scheme.id)}>
              {t('制度へもどる', 'Back to the scheme')}
            </LinkButton>
          </>
        }
      />
      {meanwhile && <ChangedMeanwhile />}
      {may && draft === undefined && <Begin scheme={scheme} versions={versions} />}
      {parts !== undefined && (
        <>
          <Conditions {...parts} />
          <Amount {...parts} />
          <Examples {...parts} />
          <Values {...parts} />
        </>
      )}
      {draft !== undefined && <Settle scheme={scheme} draft={draft} />}
      {versions.length > 0 && (
        <VersionList versions={versions} hrefOf={(number) => rulePaths.version(scheme.id, number)} />
      )}
    </>
  )
}
