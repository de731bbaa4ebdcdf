// The whole form in order, as an officer builds it.
import { typed, type FormState } from '#platform/forms/state.ts'
import { type Phrase, t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  Empty,
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
import { ChangedMeanwhile, VersionList } from '../../pages/version-parts.tsx'
import { schemePaths } from '../../paths.ts'
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

const Settle = ({ scheme, draft, rules }: Draft & Pick<EditorProps, 'rules'>): Html => {
  const reasons = rules === null ? [] : whyNotJudged(draft.definition, rules)
  const problems = whyNotPublish(draft.definition)
  const hidden = { version: String(draft.version) }
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
      <FormActions>
        {problems.length === 0 && (
          <ActionForm
            action={formPaths.settling(scheme.id)}
            hidden={hidden}
            confirm={t('この版を確定しますか。', 'Settle this version?')}
          >
            {t(`第${draft.number}版を確定する`, `Settle version ${draft.number}`)}
          </ActionForm>
        )}
        <ActionForm
          action={formPaths.discarding(scheme.id)}
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

const Begin = ({ scheme, versions }: Pick<EditorProps, 'scheme' | 'versions'>): Html => {
  const [newest] = versions
  return newest === undefined ? (
    <Empty
      title={t('申請書はまだありません', 'There is no form yet')}
      action={
        <ActionForm action={formPaths.beginning(scheme.id)}>
          {t('まっさらからつくる', 'Begin with a blank page')}
        </ActionForm>
      }
    >
      {t(
        '尋ねることを、順に並べてつくります。途中でやめても残ります。',
        'Put what you ask one after another. You can stop and go on later.',
      )}
    </Empty>
  ) : (
    <Notice kind="info" title={t(`第${newest.number}版が確定しています`, `Version ${newest.number} is settled`)}>
      <p>
        {t('直すときは、この版を写して次の版をつくります。', 'To change it, start the next version as a copy of it.')}
      </p>
      <ActionForm action={formPaths.beginning(scheme.id)}>
        {t(`第${newest.number + 1}版をつくる`, `Start version ${newest.number + 1}`)}
      </ActionForm>
    </Notice>
  )
}

export function FormEditorPage({ scheme, versions, may, rules, form, meanwhile }: EditorProps): Html {
  const [newest] = versions
  const draft = may && newest?.published_at === null ? newest : undefined
  return (
    <>
      <PageHead
        title={t('申請書をつくる', 'Build the form')}
        lead={scheme.title || t('名前のない制度', 'Scheme without a title')}
        actions={
          <>
            {newest !== undefined && (
              <LinkButton kind="second" href={formPaths.preview(scheme.id)}>
                {t('申請する方の見え方', 'As applicants see it')}
              </LinkButton>
            )}
            <LinkButton kind="plain" href={schemePaths.manage(scheme.id)}>
              {t('制度へもどる', 'Back to the scheme')}
            </LinkButton>
          </>
        }
      />
      {meanwhile && <ChangedMeanwhile />}
      <ErrorSummary form={form} labels={{ title: t('区分の名前', 'Name of the section') }} />
      {may && draft === undefined && <Begin scheme={scheme} versions={versions} />}
      {draft?.definition.sections.map((section, index) => (
        <OneSection scheme={scheme} draft={draft} section={section} index={index} />
      ))}
      {draft !== undefined && <AddSection scheme={scheme} draft={draft} form={form} />}
      {draft !== undefined && draft.definition.sections.length > 0 && (
        <Settle scheme={scheme} draft={draft} rules={rules} />
      )}
      {versions.length > 0 && (
        <VersionList versions={versions} hrefOf={(number) => formPaths.version(scheme.id, number)} />
      )}
    </>
  )
}
