// What its own people and the staff can do with a challenge, by its state.
import { t } from '#platform/i18n/index.ts'
import { ActionForm, Box, type Html, LinkButton, Notice } from '#ui/index.ts'
import { fieldWords } from '../field-words.ts'
import { opportunityPaths } from '../paths.ts'
import type { State } from '../tables.ts'
import type { Lack } from '../rules.ts'

export interface ManagingProps {
  id: string
  /** What was read is what is submitted. */
  version: number
  state: State
  mayEdit: boolean
  mayWrite: boolean
  mayReview: boolean
  /** What is missing before it can be submitted. */
  lacks: readonly Lack[]
}

const Missing = ({ id, lacks, mayEdit }: Pick<ManagingProps, 'id' | 'lacks' | 'mayEdit'>): Html => (
  <Notice
    kind="wait"
    title={t(`確認に出すまで、あと${lacks.length}か所`, `${lacks.length} to go before you can submit`)}
  >
    <ul>
      {lacks.map(({ field, why }) => (
        <li>
          {mayEdit ? (
            <a href={`${opportunityPaths.edit(id)}#${field}`}>{t(fieldWords[field])}</a>
          ) : (
            t(fieldWords[field])
          )}
          <br />
          {t(why)}
        </li>
      ))}
    </ul>
  </Notice>
)

const Draft = ({ id, lacks, mayEdit, mayWrite, version }: ManagingProps): Html => (
  <>
    {lacks.length > 0 ? (
      <Missing id={id} lacks={lacks} mayEdit={mayEdit} />
    ) : (
      <p>
        {t(
          '必要なことがそろいました。公開の前に、調整役が読んで確認します。',
          'Everything is there. A coordinator reads it before it is published.',
        )}
      </p>
    )}
    {mayWrite && lacks.length === 0 && (
      <ActionForm action={opportunityPaths.submission(id)} hidden={{ version: String(version) }}>
        {t('確認に出す', 'Submit for review')}
      </ActionForm>
    )}
    {mayEdit && (
      <LinkButton kind={lacks.length === 0 ? 'second' : 'primary'} href={opportunityPaths.edit(id)}>
        {t('続きを書く', 'Go on writing')}
      </LinkButton>
    )}
  </>
)

const Withdrawing = ({ id }: { id: string }): Html => (
  <ActionForm
    action={opportunityPaths.withdrawal(id)}
    kind="plain"
    small
    confirm={t(
      'この募集を取り下げますか。公開前の内容は残り、あとから読めます。',
      'Withdraw this challenge? Its text is kept and can be read later.',
    )}
  >
    {t('取り下げる', 'Withdraw')}
  </ActionForm>
)

export const Managing = (props: ManagingProps): Html | null => {
  const { id, state, mayEdit, mayReview, mayWrite } = props
  if (state === 'closed' || state === 'withdrawn') return null
  return (
    <Box title={t('この募集の手続き', 'What you can do')}>
      {state === 'draft' && <Draft {...props} />}
      {state === 'review' && (
        <p>
          {t(
            '調整役が確認しています。通常は2日ほどでお返事します。',
            'A coordinator is reading it; you will usually hear within two days.',
          )}
        </p>
      )}
      {state === 'review' && (
        <LinkButton kind={mayReview ? 'primary' : 'second'} href={opportunityPaths.review(id)}>
          {mayReview ? t('読んで確認する', 'Review it') : t('コメントを見る', 'See the comments')}
        </LinkButton>
      )}
      {state !== 'draft' && mayEdit && (
        <LinkButton kind="second" href={opportunityPaths.edit(id)}>
          {t('内容を直す', 'Correct the text')}
        </LinkButton>
      )}
      {state === 'published' && mayWrite && (
        <LinkButton kind="second" href={opportunityPaths.closing(id)}>
          {t('募集を終える', 'Close it')}
        </LinkButton>
      )}
      {(state === 'draft' || state === 'review') && mayWrite && <Withdrawing id={id} />}
    </Box>
  )
}
