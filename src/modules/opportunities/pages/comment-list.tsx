import { t } from '#platform/i18n/index.ts'
import { Box, DateText, type Html, Prose } from '#ui/index.ts'
import { fieldNames, fieldWords } from '../field-words.ts'
import type { ReviewComment } from '../queries/detail.ts'

const about = (field: string | null): string => {
  const known = fieldNames.find((name) => name === field)
  return known === undefined
    ? t('全体について', 'On the whole')
    : t(`「${t(fieldWords[known])}」について`, `On “${t(fieldWords[known])}”`)
}

/** What the coordinator said, newest last; a field's name leads to the field where the form is on the page. */
export const CommentList = ({ title, comments }: { title: string; comments: readonly ReviewComment[] }): Html => (
  <Box title={title}>
    <ol class="comments" role="list">
      {comments.map(({ field, body, author_name, created_at }) => (
        <li>
          <p class="comment-about">{field === null ? about(field) : <a href={`#${field}`}>{about(field)}</a>}</p>
          <Prose text={body} />
          <small>
            {author_name}　<DateText at={created_at} />
          </small>
        </li>
      ))}
    </ol>
  </Box>
)
