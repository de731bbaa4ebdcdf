// The canvas as a form: one page, with help for its kind. It can be saved at any point.
import type { Said } from '#platform/forms/said.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Meanwhile,
  Notice,
  PageHead,
} from '#ui/index.ts'
import { fieldNames, fieldWords } from '../field-words.ts'
import type { Kind } from '../kinds/index.ts'
import type { ReviewComment } from '../queries/detail.ts'
import { CanvasSection } from './form/canvas-section.tsx'
import { type Choices, SkillSection } from './form/skill-section.tsx'
import { TermsSection } from './form/terms-section.tsx'
import { CommentList } from './comment-list.tsx'

export interface OpportunityFormProps {
  kind: Kind
  organization: string
  form: FormState
  choices: Choices
  action: string
  back: string
  /** Ids of a new one; absent when a stored one is edited. */
  beginning?: { id: string; organization: string }
  comments?: readonly ReviewComment[]
  /** Somebody else saved it in the meantime: what is stored where it differs. */
  meanwhile?: readonly Said[]
  saved?: boolean
}

const labels = () => Object.fromEntries(fieldNames.map((name) => [name, t(fieldWords[name])]))

const Example = ({ kind }: { kind: Kind }): Html => (
  <details class="example">
    <summary>{t('書き方の例を見る', 'See an example')}</summary>
    <dl class="canvas">
      {(['title', 'current_state', 'goal', 'work'] as const).map((name) => (
        <div>
          <dt>{t(fieldWords[name])}</dt>
          <dd>{t(kind.example[name])}</dd>
        </div>
      ))}
    </dl>
  </details>
)

export function OpportunityForm(props: OpportunityFormProps): Html {
  const { kind, form, choices, beginning, comments = [] } = props
  return (
    <>
      <PageHead
        title={t(`${t(kind.label)}の募集を書く`, `Write a challenge: ${t(kind.label)}`)}
        lead={t(
          `${props.organization}　途中で保存できます。全部そろわなくても大丈夫です。`,
          `${props.organization}. Save whenever you like; it need not be complete.`,
        )}
      />
      {props.saved && <Notice kind="success">{t('下書きを保存しました。', 'Draft saved.')}</Notice>}
      {props.meanwhile !== undefined && <Meanwhile differing={props.meanwhile} />}
      <ErrorSummary form={form} labels={labels()} />
      {comments.length > 0 && (
        <CommentList title={t('調整役からのコメント', 'Comments from the coordinator')} comments={comments} />
      )}
      {kind.note !== undefined && <Notice kind="info">{t(kind.note)}</Notice>}
      <Example kind={kind} />
      <Form action={props.action}>
        {beginning !== undefined && (
          <>
            <HiddenField name="id" value={beginning.id} />
            <HiddenField name="organization" value={beginning.organization} />
            <HiddenField name="kind" value={kind.id} />
          </>
        )}
        <HiddenField form={form} name="version" />
        <CanvasSection kind={kind} form={form} />
        <SkillSection kind={kind} form={form} choices={choices} />
        <TermsSection kind={kind} form={form} choices={choices} />
        <FormActions>
          <Button name="after" value="look">
            {t('保存して仕上がりを見る', 'Save and see how it looks')}
          </Button>
          <Button kind="second" name="after" value="stay">
            {t('下書きを保存', 'Save the draft')}
          </Button>
          <LinkButton kind="plain" href={props.back}>
            {t('保存せずに戻る', 'Back without saving')}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  )
}
