// 審査員の一覧, and one of them.
import { type FormState, typed } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  CheckboxField,
  Chip,
  DataTable,
  Empty,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Meanwhile,
  NumberField,
  PageHead,
  Pagination,
  SwitchField,
} from '#ui/index.ts'
import { topicLabels, topics } from '#modules/schemes/index.ts'
import { reviewingPaths } from '../paths.ts'
import { nameIn } from '../phrases.ts'
import type { ListedReviewer } from '../queries/reviewers.ts'

export const perPage = 50

export const ReviewersPage = ({
  reviewers,
  officers,
  names,
  mayWrite,
  page,
  total,
}: {
  /** Of this page. */
  reviewers: readonly ListedReviewer[]
  /** Who may be written down besides. */
  officers: readonly string[]
  names: ReadonlyMap<string, string>
  mayWrite: boolean
  page: number
  total: number
}): Html => (
  <>
    <PageHead
      title={t('審査員', 'Reviewers')}
      lead={t(
        '得意分野と、いま受け持っている件数です。分野を選ばない方には、どの制度の審査もお願いします。',
        'What they know about, and how much they have to read. Without topics they are asked about anything.',
      )}
      actions={
        <LinkButton kind="second" href={reviewingPaths.late()}>
          {t('期日を過ぎた審査', 'Late reviews')}
        </LinkButton>
      }
    />
    <DataTable
      caption={t('審査員', 'Reviewers')}
      captionHidden
      rows={reviewers}
      columns={[
        {
          label: t('名前', 'Name'),
          head: true,
          cell: ({ account }) =>
            mayWrite ? <a href={reviewingPaths.reviewer(account)}>{nameIn(names, account)}</a> : nameIn(names, account),
        },
        {
          label: t('得意分野', 'Topics'),
          cell: ({ topics }) =>
            topics.length === 0
              ? t('すべて', 'Anything')
              : topicLabels(topics)
                  .map((one) => t(one))
                  .join(t('、', ', ')),
        },
        {
          label: t('受け持ち', 'To read'),
          align: 'end',
          cell: ({ load, most }) =>
            most === null ? t(`${load}件`, String(load)) : t(`${load}件／上限${most}件`, `${load} of at most ${most}`),
        },
        {
          label: t('いま', 'Now'),
          cell: ({ paused, person }) =>
            paused ? (
              <Chip kind="wait">{t('お休み中', 'Paused')}</Chip>
            ) : person === null ? (
              <Chip kind="bad">{t('お知らせが届きません', 'Cannot be told')}</Chip>
            ) : (
              <Chip kind="good">{t('お願いできます', 'May be asked')}</Chip>
            ),
        },
      ]}
      empty={
        <Empty title={t('審査員がまだいません', 'No reviewers yet')}>
          {t(
            '管理者が「役割の管理」で審査員の役割をつけると、ここに出ます。',
            'They are listed once an administrator gives them the role of reviewer.',
          )}
        </Empty>
      }
    />
    <Pagination page={page} perPage={perPage} total={total} hrefOf={reviewingPaths.reviewers} />
    {officers.length > 0 && (
      <>
        <h2>{t('職員を審査員に加える', 'Let an officer review')}</h2>
        <p>
          {t(
            '名前を選び、次のページで得意分野を確かめて加えます。上の一覧に入り、審査の割り当ての対象になります。',
            'Choose a name and add them on the next page: they join the list above and may be asked.',
          )}
        </p>
        <ul>
          {officers.map((account) => (
            <li>
              <a href={reviewingPaths.reviewer(account)}>{nameIn(names, account)}</a>
            </li>
          ))}
        </ul>
      </>
    )}
  </>
)

export const ReviewerPage = ({
  account,
  name,
  form,
  meanwhile,
}: {
  account: string
  name: string
  form: FormState
  meanwhile: boolean
}): Html => (
  <>
    <PageHead
      title={name}
      lead={t('審査員としての得意分野と、お願いできる件数', 'What they know about, and how much they can read')}
    />
    {meanwhile && <Meanwhile differing={[]} />}
    <ErrorSummary form={form} />
    <Form action={reviewingPaths.reviewer(account)}>
      <HiddenField form={form} name="version" />
      <CheckboxField
        form={form}
        name="topics"
        label={t('得意分野', 'Topics')}
        help={t('選ばなければ、どの分野の審査もお願いします。', 'Without topics they are asked about anything.')}
        inline
        options={topics.map(({ code, label }) => ({ value: code, label: t(label) }))}
      />
      <NumberField
        form={form}
        name="most"
        label={t('同時に受け持つ上限', 'At most at once')}
        help={t('空欄にすると、上限なしになります。', 'Left empty: without limit.')}
        suffix={t('件', 'applications')}
      />
      <SwitchField form={form} name="paused" label={t('しばらくお願いしない', 'Is not asked for the time being')} />
      <FormActions>
        <Button>
          {typed(form, 'version') === '0' ? t('審査員に加える', 'Add as a reviewer') : t('保存する', 'Save')}
        </Button>
        <LinkButton kind="plain" href={reviewingPaths.reviewers()}>
          {t('やめる', 'Cancel')}
        </LinkButton>
      </FormActions>
    </Form>
  </>
)
