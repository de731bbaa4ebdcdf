// One application of a proposal: everything about it beside what is proposed.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  ActionForm,
  Box,
  Button,
  Chip,
  ErrorSummary,
  Facts,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  MoneyField,
  PageHead,
  Prose,
  RadioField,
  TextArea,
  TwoColumns,
} from '#ui/index.ts'
import { applicationPaths, JudgedLines, numberText } from '#modules/applications/index.ts'
import { duplicateName, duplicateText, isSameThing, nothingFound } from '#modules/duplicates/index.ts'
import { awardPaths } from '../paths.ts'
import { ChangeFiles } from './application-section.tsx'
import { changeKindWords } from '../phrases.ts'
import type { Whole, WholeRow } from '../queries/whole.ts'
import { givesMoney } from '../rules.ts'
import { outcomeChip } from './items-table.tsx'

interface ItemProps {
  whole: Whole
  row: WholeRow
  /** Null: to be read only. */
  form: FormState | null
  parts: readonly Html[]
}

const takesMoney = ({ kind, terms }: Whole): boolean => givesMoney(terms) && kind.outcomes.some(({ money }) => money)

const Editing = ({ whole, row, form }: ItemProps & { form: FormState }): Html => {
  const { kind, decision } = whole
  const { application } = row
  return (
    <Form action={awardPaths.item(decision.id, application.id)}>
      <ErrorSummary
        form={form}
        labels={{
          outcome: t('結論', 'Outcome'),
          yen: t('決める額', 'Amount'),
          reason: t('理由', 'Reason'),
          conditions: t('条件', 'Conditions'),
        }}
      />
      <HiddenField form={form} name="version" />
      <HiddenField form={form} name="application_version" />
      <RadioField
        form={form}
        name="outcome"
        label={t('結論', 'Outcome')}
        required
        options={kind.outcomes.map(({ code, label }) => ({ value: code, label: t(label) }))}
      />
      {takesMoney(whole) && (
        <MoneyField
          form={form}
          name="yen"
          label={t('決める額', 'Amount')}
          help={t(
            '判定ルールと違う額にするときは、理由も書いてください。',
            'Where it differs from the rules, please say why.',
          )}
        />
      )}
      <TextArea
        form={form}
        name="reason"
        label={t('理由', 'Reason')}
        rows={4}
        max={2000}
        help={t('申請者への通知にも載ります。', 'The applicant reads it too.')}
      />
      <TextArea
        form={form}
        name="conditions"
        label={t('条件', 'Conditions')}
        rows={5}
        help={t('1行に1つ。通知書に番号をつけて載ります。', 'One a line; numbered in the letter.')}
      />
      <FormActions>
        <Button>{t('保存する', 'Save')}</Button>
        <LinkButton kind="second" href={awardPaths.one(decision.id)}>
          {t('起案に戻る', 'Back to the proposal')}
        </LinkButton>
      </FormActions>
    </Form>
  )
}

const Reading = ({ whole, row: { item } }: ItemProps): Html => (
  <>
    <Facts
      items={[
        [t('結論', 'Outcome'), outcomeChip(whole.kind, item.outcome)],
        [t('決める額', 'Amount'), item.yen !== null && yenText(item.yen)],
        [t('理由', 'Reason'), item.reason !== '' && <Prose text={item.reason} />],
      ]}
    />
    {item.conditions.length > 0 && (
      <>
        <h3>{t('条件', 'Conditions')}</h3>
        <ol class="numbers">
          {item.conditions.map((one) => (
            <li>{one}</li>
          ))}
        </ol>
      </>
    )}
    <p>
      <a href={awardPaths.one(whole.decision.id)}>{t('起案に戻る', 'Back to the proposal')}</a>
    </p>
  </>
)

const Asked = ({ row: { change, files, award } }: ItemProps): Html | null =>
  change === undefined ? null : (
    <section class="flow">
      <h2>{t('変更申請の内容', 'The change asked for')}</h2>
      <Facts
        items={[
          [t('種類', 'Kind'), t(changeKindWords[change.kind])],
          [t('いまの額', 'Amount now'), award?.yen !== undefined && award.yen !== null && yenText(award.yen)],
          [t('変更後の額', 'New amount'), change.yen !== null && yenText(change.yen)],
        ]}
      />
      <Prose text={change.words} />
      <ChangeFiles files={files} />
    </section>
  )

const Duplicates = ({ row: { duplicates } }: ItemProps): Html => (
  <section class="flow" id="duplicates">
    <h2>{t('ほかの支援との重なり', 'Other aid')}</h2>
    {duplicates.length === 0 && <p>{nothingFound()}</p>}
    <ul class="flow">
      {duplicates.map((one) => (
        <li>
          {isSameThing(one) && <Chip kind="bad">{t('要確認', 'Look at it')}</Chip>}{' '}
          <a href={applicationPaths.one(one.other.id)}>{duplicateName(one)}</a>
          <br />
          {duplicateText(one)}
        </li>
      ))}
    </ul>
  </section>
)

export const ItemPage = (props: ItemProps): Html => {
  const { whole, row, form, parts } = props
  const { decision, terms, items } = whole
  const { application } = row
  return (
    <>
      <PageHead
        title={application.applicant_name}
        lead={t(`${terms.title}　${numberText(application)}`, `${terms.title} ${numberText(application)}`)}
      />
      <TwoColumns
        aside={
          <>
            <Box title={t('要件との照らし合わせ', 'Beside the conditions')}>
              {application.judgement !== null && <JudgedLines judgement={application.judgement} />}
            </Box>
            <Box title={t('この申請', 'The application')}>
              <LinkButton kind="second" href={applicationPaths.one(application.id)}>
                {t('申請の内容を読む', 'Read it')}
              </LinkButton>
              {form !== null && items.length > 1 && (
                <ActionForm
                  action={awardPaths.itemRemoval(decision.id, application.id)}
                  hidden={{ version: String(decision.version) }}
                  kind="danger"
                  label={t('起案から外す', 'Take it out')}
                />
              )}
            </Box>
          </>
        }
      >
        {form === null ? <Reading {...props} /> : <Editing {...props} form={form} />}
        <Asked {...props} />
        <Duplicates {...props} />
        {parts}
      </TwoColumns>
    </>
  )
}
