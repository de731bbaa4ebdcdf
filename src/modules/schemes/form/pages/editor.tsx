// The whole form in order, as an officer builds it.
import { typed, type FormState } from '#platform/forms/state.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  TextField,
} from '#ui/index.ts'
import { BeginVersion, ChangedMeanwhile, EndOfDraft, VersionList } from '../../pages/version-parts.tsx'
import { BackToScheme } from '../../crumbs.tsx'
import { formPaths } from '../paths.ts'
import { type FormProblem, whyNotPublish } from '../problems.ts'
import type { RuleSet } from '../../rules/rule-set.ts'
import { whyNotJudged } from '../judged.ts'
import type { FormScheme, FormVersion } from '../queries.ts'
import { type Draft, OneSection } from './editor-parts.tsx'

interface EditorProps {
  scheme: FormScheme
  /** The newest first. */
  versions: readonly FormVersion[]
  may: boolean
  /** The draft, if there is one, by whoever reads the page. */
  maySettle: boolean
  /** What is to judge it. */
  rules: RuleSet | null
  form: FormState
  meanwhile: boolean
}

const AddSection = ({ scheme, draft, form }: Draft & Pick<EditorProps, 'form'>): Html => (
  <section class="form-section" id="new-section">
    <h2>{t('区分を加える', 'Add a section')}</h2>
    <Form action={formPaths.sections(scheme.id)}>
      <HiddenField name="version" value={String(draft.version)} />
      <TextField
        form={form}
        name="title"
        label={t('区分の名前', 'Name of the section')}
        required
        maxlength={100}
        help={t('例：事業の計画、経費、振込先', 'Such as plan, costs, bank account')}
      />
      <HiddenField name="help" value={typed(form, 'help')} />
      <FormActions>
        <Button kind={draft.definition.sections.length === 0 ? undefined : 'second'}>
          {t('この区分を加える', 'Add this section')}
        </Button>
      </FormActions>
    </Form>
  </section>
)

const Problems = ({ scheme, problems }: { scheme: FormScheme; problems: readonly FormProblem[] }): Html => (
  <Notice kind="wait" title={t('確定するまでに', 'Before it can be settled')}>
    <ul>
      {problems.map(({ place, why, field, section }) => {
        const words = t(`${place}：${t(why)}`, `${place}: ${t(why)}`)
        const href =
          field !== null ? formPaths.field(scheme.id, field) : section !== null ? `#section-${section}` : null
        return <li>{href === null ? words : <a href={href}>{words}</a>}</li>
      })}
    </ul>
  </Notice>
)

/** Not in the way of settling: the rules may come later. */
const NotJudged = ({ reasons }: { reasons: readonly Phrase[] }): Html => (
  <Notice kind="info" title={t('判定ルールと合っていません', 'The rules read something else')}>
    <p>
      {t(
        '募集をはじめる前に、申請書か判定ルールを直してください。',
        'Please change the form or the rules before a call opens.',
      )}
    </p>
    <ul>
      {reasons.map((why) => (
        <li>{t(why)}</li>
      ))}
    </ul>
  </Notice>
)

const Settle = ({ scheme, draft, rules, maySettle }: Draft & Pick<EditorProps, 'rules' | 'maySettle'>): Html => {
  const reasons = rules === null ? [] : whyNotJudged(draft.definition, rules)
  const problems = whyNotPublish(draft.definition)
  return (
    <section class="form-section">
      <h2>{t('確定する', 'Settle')}</h2>
      <p>
        {t(
          '確定した版は、募集回で選べるようになり、変えられなくなります。直すときは、新しい版をつくります。申請した方は、はじめた時の版のままです。',
          'Once settled, calls can use this version and it no longer changes; to change it, start the next one. Applications keep the version they began with.',
        )}
      </p>
      {reasons.length > 0 && <NotJudged reasons={reasons} />}
      {problems.length > 0 && <Problems scheme={scheme} problems={problems} />}
      <EndOfDraft
        draft={draft}
        ready={problems.length === 0}
        maySettle={maySettle}
        settling={formPaths.settling(scheme.id)}
        discarding={formPaths.discarding(scheme.id)}
      />
    </section>
  )
}

/** Whoever only reads builds nothing. */
export const formTitle = (may: boolean): string => (may ? t('申請書をつくる', 'Build the form') : t('申請書', 'Form'))

export function FormEditorPage({ scheme, versions, may, maySettle, rules, form, meanwhile }: EditorProps): Html {
  const [newest] = versions
  const draft = may && newest?.published_at === null ? newest : undefined
  return (
    <>
      <PageHead
        title={formTitle(may)}
        lead={scheme.title || t('名前のない制度', 'Scheme without a title')}
        actions={
          <>
            {newest !== undefined && (
              <LinkButton kind="second" href={formPaths.preview(scheme.id)}>
                {t('申請する方の見え方', 'As applicants see it')}
              </LinkButton>
            )}
            <BackToScheme scheme={scheme.id} />
          </>
        }
      />
      {meanwhile && <ChangedMeanwhile />}
      <ErrorSummary form={form} labels={{ title: t('区分の名前', 'Name of the section') }} />
      {may && draft === undefined && (
        <BeginVersion
          newest={newest}
          action={formPaths.beginning(scheme.id)}
          title={t('申請書はまだありません', 'There is no form yet')}
          words={t(
            '尋ねることを、順に並べてつくります。途中でやめても残ります。',
            'Put what you ask one after another. You can stop and go on later.',
          )}
        />
      )}
      {draft?.definition.sections.map((section, index) => (
        <OneSection scheme={scheme} draft={draft} section={section} index={index} />
      ))}
      {draft !== undefined && <AddSection scheme={scheme} draft={draft} form={form} />}
      {draft !== undefined && draft.definition.sections.length > 0 && (
        <Settle scheme={scheme} draft={draft} rules={rules} maySettle={maySettle} />
      )}
      {versions.length > 0 && (
        <VersionList versions={versions} hrefOf={(number) => formPaths.version(scheme.id, number)} />
      )}
    </>
  )
}
