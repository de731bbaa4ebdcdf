// The coordinator reads: the canvas, what is missing, comments; then returns it or publishes it.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Box,
  Button,
  Chip,
  ErrorSummary,
  Form,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  SelectField,
  TextArea,
  TwoColumns,
} from '#ui/index.ts'
import { fieldNames, fieldWords } from '../field-words.ts'
import { kindOf } from '../kinds/index.ts'
import type { OrganizationName } from '../others.ts'
import { opportunityPaths } from '../paths.ts'
import { stateWords } from '../phrases.ts'
import type { OpportunityDetail, ReviewComment } from '../queries/detail.ts'
import type { Lack } from '../rules.ts'
import { OpportunityCanvas, Terms } from './canvas.tsx'
import { CommentList } from './comment-list.tsx'
import { titleOf } from './opportunity-card.tsx'

interface ReviewProps {
  o: OpportunityDetail
  organization: OrganizationName | undefined
  measures: readonly { id: string; label: string }[]
  comments: readonly ReviewComment[]
  lacks: readonly Lack[]
  form: FormState
  commentId: string
  /** Reads only: the organization itself, an auditor. */
  mayReview: boolean
  meanwhile?: boolean
}

const CommentForm = ({ o, form, commentId }: Pick<ReviewProps, 'o' | 'form' | 'commentId'>): Html => (
  <Form action={opportunityPaths.comments(o.id)}>
    <HiddenField name="id" value={commentId} />
    <SelectField
      form={form}
      name="field"
      label={t('どこについて', 'About')}
      options={fieldNames.map((name) => ({ value: name, label: t(fieldWords[name]) }))}
      empty={t('全体', 'The whole')}
      width="full"
    />
    <TextArea
      form={form}
      name="body"
      label={t('コメント', 'Comment')}
      required
      max={1000}
      rows={4}
      help={t('よい点と、直すとさらに伝わる点を。', 'What is good, and what would make it clearer.')}
    />
    <Button kind="second">{t('コメントを残す', 'Add the comment')}</Button>
  </Form>
)

const Deciding = ({ o, lacks, comments }: Pick<ReviewProps, 'o' | 'lacks' | 'comments'>): Html => {
  const version = { version: String(o.version) }
  return (
    <Box title={t('この募集をどうしますか', 'Your decision')}>
      {lacks.length > 0 ? (
        <Notice kind="wait" title={t('公開の前に、次を直してください', 'Before it can be published')}>
          <ul>
            {lacks.map(({ field, why }) => (
              <li>{t(`${t(fieldWords[field])}：${t(why)}`, `${t(fieldWords[field])}: ${t(why)}`)}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <ActionForm action={opportunityPaths.publication(o.id)} hidden={version}>
          {t('公開する', 'Publish')}
        </ActionForm>
      )}
      <ActionForm
        action={opportunityPaths.return(o.id)}
        hidden={version}
        kind="second"
        disabled={comments.length === 0}
      >
        {t('コメントをつけて返す', 'Return with the comments')}
      </ActionForm>
      {comments.length === 0 && (
        <small>
          {t('返すには、先にコメントを1つ以上残してください。', 'Add at least one comment before returning it.')}
        </small>
      )}
      <LinkButton kind="plain" href={opportunityPaths.edit(o.id)}>
        {t('こちらで内容を直す', 'Correct the text yourself')}
      </LinkButton>
    </Box>
  )
}

export function ReviewPage(props: ReviewProps): Html {
  const { o, organization, measures, comments, form, mayReview } = props
  const kind = kindOf(o.kind)
  const open = mayReview && o.state === 'review'
  return (
    <TwoColumns
      aside={
        <>
          {open && <Deciding {...props} />}
          {comments.length > 0 && <CommentList title={t('コメント', 'Comments')} comments={comments} />}
          {open && (
            <Box title={t('コメントを書く', 'Write a comment')}>
              <ErrorSummary form={form} labels={{ body: t('コメント', 'Comment') }} />
              <CommentForm {...props} />
            </Box>
          )}
          {!open && (
            <LinkButton href={opportunityPaths.page(o.id)}>{t('この募集を見る', 'See the challenge')}</LinkButton>
          )}
        </>
      }
    >
      <PageHead
        title={titleOf(o)}
        chips={
          <>
            <Chip kind={kind.chip}>{t(kind.label)}</Chip> <Chip kind="wait">{t(stateWords[o.state])}</Chip>
          </>
        }
        lead={organization && <a href={organization.href}>{organization.name}</a>}
      />
      {props.meanwhile && (
        <Notice kind="error" title={t('内容が変わっています', 'The text has changed')}>
          {t(
            '読んでいるあいだに直されました。下の新しい内容をお確かめください。',
            'It was revised while you read. Please look at the new text below.',
          )}
        </Notice>
      )}
      <OpportunityCanvas o={o} />
      <h2>{t('条件', 'Terms')}</h2>
      <Terms o={o} />
      <h2>{t('まちのビジョンとのつながり', 'Its place in the vision')}</h2>
      {measures.length === 0 ? (
        <p>{t('まだ選ばれていません。', 'None chosen yet.')}</p>
      ) : (
        <ul class="ticks">
          {measures.map(({ label }) => (
            <li>{label}</li>
          ))}
        </ul>
      )}
    </TwoColumns>
  )
}
