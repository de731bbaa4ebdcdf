// 審査員の割り当て of a call: who reads what, and how far they are.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  Chip,
  Chips,
  DataTable,
  DateField,
  Empty,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  Pagination,
} from '#ui/index.ts'
import { type BriefApplication, numberText } from '#modules/applications/index.ts'
import { type callsOfScheme, CallTabs } from '#modules/schemes/index.ts'
import { reviewingPaths } from '../paths.ts'
import { nameIn } from '../phrases.ts'
import type { ReviewPlan } from '../plan.ts'
import type { Review } from '../queries/reviews.ts'

export const perPage = 50

interface BoardProps {
  scheme: string
  call: string
  calls: Awaited<ReturnType<typeof callsOfScheme>>
  plan: ReviewPlan
  applications: readonly BriefApplication[]
  reviews: ReadonlyMap<string, readonly Review[]>
  names: ReadonlyMap<string, string>
  page: number
  total: number
  mayWrite: boolean
  form: FormState
  /** So many applications are still short of reviewers, after they were assigned. */
  short: number | null
}

const Reviewers = ({ reviews, names }: { reviews: readonly Review[]; names: BoardProps['names'] }): Html => (
  <Chips>
    {reviews
      .filter(({ state }) => state !== 'off')
      .map(({ reviewer, state }) => (
        <Chip kind={state === 'in' ? 'good' : state === 'conflict' ? 'bad' : 'plain'}>
          {nameIn(names, reviewer)}
          {state === 'in' ? t(' 済', ', in') : state === 'conflict' ? t(' 利害関係', ', conflict') : ''}
        </Chip>
      ))}
  </Chips>
)

const Assigning = ({ scheme, call, form, plan }: BoardProps): Html => (
  <Form action={reviewingPaths.assignment(scheme)}>
    <FormSection
      title={t('まとめてお願いする', 'Ask reviewers')}
      help={t(
        `審査中の申請のうち、審査員が${plan.reviewers}人に足りないものに、分野と受け持ち件数を見て割り当てます。申請者と同じ組織の方や、利害関係を申告した方には割り当てません。`,
        `Applications with fewer than ${plan.reviewers} reviewers get more, by topic and load; never somebody of the applicant’s organization or with a declared conflict.`,
      )}
    >
      <HiddenField name="call" value={call} />
      <DateField form={form} name="due_on" label={t('期日', 'Due')} required />
      <FormActions>
        <Button>{t('自動で割り当てて知らせる', 'Assign and tell them')}</Button>
      </FormActions>
    </FormSection>
  </Form>
)

export const BoardPage = (props: BoardProps): Html => {
  const { scheme, call, calls, plan, applications, reviews, names, page, total, mayWrite, short } = props
  const of = ({ id }: BriefApplication) => reviews.get(id) ?? []
  const active = (one: BriefApplication) =>
    of(one).filter(({ state }) => state === 'asked' || state === 'free' || state === 'in')
  return (
    <>
      <PageHead
        title={t('審査員の割り当て', 'Who reviews what')}
        lead={t(`審査にかかる申請 ${total}件`, `Applications in review: ${total}`)}
        actions={
          <>
            {mayWrite && (
              <LinkButton kind="second" href={reviewingPaths.plan(scheme)}>
                {t('審査の取り決め', 'Review plan')}
              </LinkButton>
            )}{' '}
            <LinkButton kind="second" href={reviewingPaths.panel(scheme, { call })}>
              {t('審査会', 'Panel')}
            </LinkButton>
          </>
        }
      />
      {short !== null &&
        (short === 0 ? (
          <Notice kind="success" title={t('割り当てました', 'Assigned')}>
            {t('審査員にメールとお知らせで伝えました。', 'Reviewers were told by mail and by a notice.')}
          </Notice>
        ) : (
          <Notice
            kind="wait"
            title={t(`${short}件の申請は審査員が足りません`, `${short} applications are short of reviewers`)}
          >
            {t(
              '分野や上限を見直すか、申請ごとのページで1人ずつ加えてください。',
              'Look at topics and limits, or add reviewers one by one.',
            )}
          </Notice>
        ))}
      <CallTabs calls={calls} current={call} hrefOf={(call) => reviewingPaths.board(scheme, call)} />
      <DataTable
        caption={t('申請と審査員', 'Applications and reviewers')}
        captionHidden
        rows={applications}
        columns={[
          { label: t('受付番号', 'Number'), tight: true, cell: numberText },
          {
            label: t('申請者', 'Applicant'),
            head: true,
            cell: ({ id, applicant_name }) => <a href={reviewingPaths.application(id)}>{applicant_name}</a>,
          },
          { label: t('審査員', 'Reviewers'), cell: (one) => <Reviewers reviews={of(one)} names={names} /> },
          {
            label: t('採点', 'Scores'),
            align: 'end',
            cell: (one) => {
              const all = active(one)
              const done = all.filter(({ state }) => state === 'in').length
              return t(`${done}／${all.length}人`, `${done} of ${all.length}`)
            },
          },
          {
            label: t('足りない人数', 'Missing'),
            align: 'end',
            cell: (one) => {
              const missing = plan.reviewers - active(one).length
              return missing > 0 && one.state === 'review' ? t(`あと${missing}人`, String(missing)) : ''
            },
          },
        ]}
        empty={
          <Empty title={t('審査にかかる申請はまだありません', 'Nothing to review yet')}>
            {t(
              '形式審査が終わった申請が、ここに出ます。形式審査のない制度では、割り当てると受付済みの申請が審査に進みます。',
              'Applications are listed once their papers were checked. Where nobody checks them, assigning moves what was received into review.',
            )}
          </Empty>
        }
      />
      <Pagination
        page={page}
        perPage={perPage}
        total={total}
        hrefOf={(n) => `${reviewingPaths.board(scheme, call)}&page=${n}`}
      />
      {mayWrite && <Assigning {...props} />}
    </>
  )
}
