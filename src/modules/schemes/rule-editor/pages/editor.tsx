// The rules of a scheme in order, as an officer builds them.
import { t } from '#platform/i18n/index.ts'
import { type Html, LinkButton, Notice, PageHead } from '#ui/index.ts'
import { BeginVersion, ChangedMeanwhile, EndOfDraft, VersionList } from '../../pages/version-parts.tsx'
import { BackToScheme } from '../../crumbs.tsx'
import type { Version, VersionedScheme } from '../../actions/versions.ts'
import { type RuleProblem, whyNotSettle } from '../problems.ts'
import { rulePaths } from '../paths.ts'
import { choosable } from '../../rules/choosable.ts'
import type { RuleSet } from '../../rules/rule-set.ts'
import { Amount, Conditions, Examples, placeOf, Values } from './editor-parts.tsx'

export type RulesVersion = Version<RuleSet>

interface EditorProps {
  scheme: VersionedScheme
  /** The newest first. */
  versions: readonly RulesVersion[]
  /** What the form asks as it is now, if there is one. */
  form: RuleSet['form'] | undefined
  may: boolean
  /** The draft, if there is one, by whoever reads the page. */
  maySettle: boolean
  meanwhile: boolean
}

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

interface SettleProps extends Pick<EditorProps, 'scheme' | 'maySettle'> {
  draft: RulesVersion
}

const Settle = ({ scheme, draft, maySettle }: SettleProps): Html => {
  const problems = whyNotSettle(draft.definition)
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
      <EndOfDraft
        draft={draft}
        ready={problems.length === 0}
        maySettle={maySettle}
        settling={rulePaths.settling(scheme.id)}
        discarding={rulePaths.discarding(scheme.id)}
      />
    </section>
  )
}

/** Whoever only reads builds nothing. */
export const rulesTitle = (may: boolean): string =>
  may ? t('判定ルールをつくる', 'Build the rules') : t('判定ルール', 'Rules')

export function RulesEditorPage({ scheme, versions, form, may, maySettle, meanwhile }: EditorProps): Html {
  const [newest] = versions
  const draft = may && newest?.published_at === null ? newest : undefined
  const parts = draft && {
    scheme: scheme.id,
    version: draft.version,
    set: draft.definition,
    facts: choosable({ ...draft.definition, form: form ?? draft.definition.form }),
  }
  return (
    <>
      <PageHead
        title={rulesTitle(may)}
        lead={scheme.title || t('名前のない制度', 'Scheme without a title')}
        actions={
          <>
            {newest !== undefined && (
              <LinkButton kind="second" href={rulePaths.file(scheme.id)}>
                {t('ファイルで受け取る', 'As a file')}
              </LinkButton>
            )}
            <BackToScheme scheme={scheme.id} />
          </>
        }
      />
      {meanwhile && <ChangedMeanwhile />}
      {may && draft === undefined && (
        <BeginVersion
          newest={newest}
          action={rulePaths.beginning(scheme.id)}
          title={t('判定ルールはまだありません', 'There are no rules yet')}
          words={t(
            'だれが対象か、いくら出るかを、要綱の条文とともに並べます。申請する方にも同じものをお見せします。',
            'Put down who qualifies and for how much, with the articles. Applicants see the same.',
          )}
        />
      )}
      {parts !== undefined && (
        <>
          <Conditions {...parts} />
          <Amount {...parts} />
          <Examples {...parts} />
          <Values {...parts} />
        </>
      )}
      {draft !== undefined && <Settle scheme={scheme} draft={draft} maySettle={maySettle} />}
      {versions.length > 0 && (
        <VersionList versions={versions} hrefOf={(number) => rulePaths.version(scheme.id, number)} />
      )}
    </>
  )
}
