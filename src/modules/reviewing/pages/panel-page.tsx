// 審査会: ranks, spread, strictness, and down to where the budget reaches.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  ActionForm,
  Button,
  DateText,
  Facts,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  LinkButton,
  MoneyField,
  Notice,
  NumberField,
  PageHead,
  Pagination,
  SelectField,
} from '#ui/index.ts'
import { type Proposed, partials, totalOf } from '../funding-line.ts'
import { reviewingPaths } from '../paths.ts'
import { nameIn, partialWords } from '../phrases.ts'
import type { ReviewPlan } from '../plan.ts'
import { awaitedIn, type Panel, type PanelRow } from '../queries/panel.ts'
import type { keptPanel } from '../queries/proposed.ts'
import { sorts } from '../sorting.ts'
import { pointsText } from './given-scores.tsx'
import { Ranking } from './panel-ranking.tsx'
import { Saving } from './panel-saving.tsx'
import { StrictnessTable } from './strictness-table.tsx'

export const perPage = 100

export interface PanelPageProps extends Panel {
  scheme: string
  call: string
  plan: ReviewPlan | null
  second: 'none' | 'ready' | 'open' | 'closed'
  names: ReadonlyMap<string, string>
  proposed: ReadonlyMap<string, Proposed>
  budget_yen: number | null
  /** What is in the address, or its defaults. */
  form: FormState
  /** Something is in the address. */
  tried: boolean
  last: Awaited<ReturnType<typeof keptPanel>>
  newId: string
  mayWrite: boolean
  shown: readonly PanelRow[]
  page: number
  total: number
  hrefOf: (page: number) => string
}

const signed = (points: number): string => `${points > 0 ? '+' : ''}${pointsText(points)}`

const Settings = ({ scheme, call, form }: PanelPageProps): Html => (
  <Form action={reviewingPaths.panel(scheme)} method="get">
    <FormSection
      title={t('採択ラインをためす', 'Try a funding line')}
      help={t(
        '変えて「ためす」を押すと、下の表の案が変わります。保存するまで、何も決まりません。',
        'Change something and try: the table below follows. Nothing is kept before you save it.',
      )}
    >
      <HiddenField name="call" value={call} />
      <MoneyField
        form={form}
        name="budget_yen"
        label={t('使える予算', 'Budget')}
        help={t('空欄にすると、上限なしになります。', 'Left empty: without limit.')}
      />
      <SelectField
        form={form}
        name="by"
        label={t('順位のもと', 'Rank by')}
        options={[
          { value: 'score', label: t('平均点', 'Mean') },
          { value: 'corrected', label: t('甘辛をならした点', 'Mean without strictness') },
        ]}
      />
      <SelectField
        form={form}
        name="partial"
        label={t('予算が足りないとき', 'Where the budget ends')}
        options={partials.map((value) => ({ value, label: t(partialWords[value]) }))}
      />
      <NumberField
        form={form}
        name="percent"
        label={t('減額するときの割合', 'Part of what was asked for')}
        suffix="%"
      />
      <NumberField
        form={form}
        name="reserves"
        label={t('補欠の人数', 'In reserve')}
        help={t('空欄にすると、ラインより下はすべて補欠になります。', 'Left empty: all below the line.')}
      />
      <NumberField form={form} name="pass" label={t('採択できる最低の点', 'Least score')} suffix={t('点', 'points')} />
      <SelectField
        form={form}
        name="sort"
        label={t('並び', 'Order')}
        options={sorts.map(({ code, label }) => ({ value: code, label: t(label) }))}
      />
      <FormActions>
        <Button kind="second">{t('ためす', 'Try')}</Button>
      </FormActions>
    </FormSection>
  </Form>
)

const SecondRound = ({ scheme, call, second, mayWrite }: PanelPageProps): Html | null =>
  second === 'none' || second === 'closed' || !mayWrite ? null : (
    <ActionForm
      action={reviewingPaths.secondRound(scheme)}
      hidden={{ call, act: second === 'ready' ? 'open' : 'close' }}
      kind="second"
      label={
        second === 'ready'
          ? t('2回目の採点を始める', 'Open the second round')
          : t('2回目の採点を締め切る', 'Close the second round')
      }
      confirm={
        second === 'ready'
          ? t('審査員全員に知らせます。始めますか。', 'All reviewers are told. Open it?')
          : t(
              '2回目の点が平均に入ります。決裁に回した申請と決定した申請の点は、変わりません。締め切りますか。',
              'Second scores will count, but for what is out for approval or decided. Close it?',
            )
      }
    />
  )

const Last = ({ last, scheme, call, mayWrite }: PanelPageProps): Html | null =>
  last === undefined ? null : (
    <Notice kind="success" title={t(`審査会の案（第${last.number}版）`, `The panel’s proposal (no. ${last.number})`)}>
      <p>
        {t(`${last.made_name}さんが保存：`, `Kept by ${last.made_name}, `)}
        <DateText at={last.made_at} />
        <br />
        {t(`採択${last.awards}件`, `${last.awards} to be awarded`)}
        {last.yen > 0 && t(`・合計${yenText(last.yen)}`, `, ${yenText(last.yen)} in all`)}
      </p>
      <p class="form-actions">
        {mayWrite && (
          <LinkButton href={`/staff/decisions/new?${new URLSearchParams({ scheme, call, from: 'panel' })}`}>
            {t('この案で起案する', 'Propose it for decision')}
          </LinkButton>
        )}
        <LinkButton kind="second" href={reviewingPaths.minutes(scheme, call)}>
          {t('議事録（テキスト）', 'Minutes (text)')}
        </LinkButton>
      </p>
    </Notice>
  )

/** 「60.0→100.0 / 80.0」: the second beside the first. */
export const PanelPage = (props: PanelPageProps): Html => {
  const { scheme, call, rows, proposed, budget_yen, strictness, names, mayWrite, second, page, total, hrefOf, tried } =
    props
  const all = [...proposed.values()]
  const awards = all.filter(({ outcome }) => outcome === 'award')
  const waiting = awaitedIn({ rows }).length
  return (
    <>
      <PageHead
        title={t('審査会', 'Panel')}
        lead={t(
          '採点のまとめと、予算でどこまで採択できるかの案です。',
          'What the scores come to, and how far the budget reaches.',
        )}
        actions={
          <>
            <LinkButton kind="second" href={reviewingPaths.board(scheme, call)}>
              {t('審査員の割り当て', 'Who reviews what')}
            </LinkButton>{' '}
            <SecondRound {...props} />
          </>
        }
      />
      <Last {...props} />
      {second === 'open' && (
        <Notice kind="wait" title={t('2回目の採点中です', 'The second round is open')}>
          {t(
            '締め切るまで、2回目の点はだれにも見えず、平均にも入りません。',
            'Until it is closed nobody sees second scores, and they do not count.',
          )}
        </Notice>
      )}
      {waiting > 0 && (
        <Notice
          kind="info"
          title={t(`採点がそろっていない申請が${waiting}件あります`, `Scores are awaited for ${waiting}`)}
        >
          {t(
            '全員の採点がそろうまで、点数は出ません。案にも入りません。',
            'No score is shown, and nothing proposed, before all of an application are in.',
          )}
        </Notice>
      )}
      {rows.length > 0 && (
        <Facts
          items={[
            [t('採択の案', 'To be awarded'), t(`${awards.length}件`, String(awards.length))],
            [t('案の合計', 'Proposed in all'), yenText(totalOf(awards))],
            [
              t('予算の残り', 'Left of the budget'),
              budget_yen === null ? t('上限なし', 'No limit') : yenText(budget_yen - totalOf(awards)),
            ],
            [
              t('申請額の合計', 'Asked for in all'),
              yenText(all.reduce((sum, { asked_yen }) => sum + (asked_yen ?? 0), 0)),
            ],
          ]}
        />
      )}
      {rows.length > 0 && (
        <details open={tried}>
          <summary>
            {t('採択ラインをためす（予算・減額・補欠・並び）', 'Try a funding line (budget, cuts, reserve, order)')}
          </summary>
          <Settings {...props} />
        </details>
      )}
      <Ranking {...props} />
      <Pagination page={page} perPage={perPage} total={total} hrefOf={hrefOf} />
      {strictness.size > 0 && (
        <StrictnessTable
          strictness={[...strictness].map(([account, points]) => ({
            name: nameIn(names, account),
            points: signed(points),
            strict: points,
          }))}
        />
      )}
      {mayWrite && all.length > 0 && second !== 'open' && <Saving {...props} />}
    </>
  )
}
