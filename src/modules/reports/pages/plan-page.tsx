// 報告の取り決め of one scheme.
import type { SaidField } from '#platform/forms/said.ts'
import { type FormState, typed, typedList } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { yenText } from '#platform/text/index.ts'
import {
  CheckboxField,
  Facts,
  FormSection,
  type Html,
  MoneyField,
  NumberField,
  type Option,
  PageHead,
  SelectField,
  TextField,
} from '#ui/index.ts'
import { PlanForm, type PlanState } from '#modules/schemes/index.ts'
import { reportPaths } from '../paths.ts'
import { rows, years } from '../plan-form.ts'

interface PlanProps extends PlanState {
  scheme: { id: string; title: string }
  /** Fields of the form that say when the project ends. */
  ends: readonly Option[]
  /** Lines of its table of costs. */
  lines: readonly Option[]
  mayWrite: boolean
}

const labels = () => ({
  due_days: t('期限（事業が終わってから）', 'Due after the end'),
  ends_field: t('事業が終わる日', 'When the project ends'),
  ask: t('ほかに尋ねること', 'What else is asked'),
  property_from_yen: t('台帳に載せる物の額', 'Property from'),
  property_lines: t('物を買う費目', 'Lines that buy things'),
  tax_report: t('消費税の報告', 'Consumption tax'),
  follow_years: t('決定から何年後に尋ねるか', 'Asked after'),
})

const questionLabel = (n: number): string => t(`${n}つ目の質問`, `Question ${n}`)
const questionLabels = () =>
  Object.fromEntries(
    rows.flatMap((n) => [
      [`question_${n}`, questionLabel(n)],
      [`kind_${n}`, t(`${n}つ目の質問の答え方`, `Question ${n}: answered by`)],
      [`unit_${n}`, t(`${n}つ目の質問の単位`, `Question ${n}: unit`)],
    ]),
  )

const kinds = (): Option[] => [
  { value: 'number', label: t('数字', 'A number') },
  { value: 'text', label: t('文章', 'Words') },
]

const Question = ({ form, n }: { form: FormState; n: number }): Html => (
  <div class="report-question">
    <TextField form={form} name={`question_${n}`} label={questionLabel(n)} maxlength={100} />
    <SelectField form={form} name={`kind_${n}`} label={t('答え方', 'Answered by')} options={kinds()} width="short" />
    <TextField
      form={form}
      name={`unit_${n}`}
      label={t('単位', 'Unit')}
      width="short"
      placeholder={t('人、件', 'people')}
    />
  </div>
)

/** Two empty rows more than are used. */
const shown = (form: FormState): readonly number[] => {
  const used = rows.filter((n) => typed(form, `question_${n}`) !== '').at(-1) ?? 0
  return rows.slice(0, used + 2)
}

const yearWords = (value: string): string => t(`${value}年後`, value === '1' ? '1 year' : `${value} years`)

const words: Readonly<Record<string, (value: string) => string>> = {
  tax_report: () => t('求める', 'Asked for'),
  follow_years: yearWords,
}

/** As they are compared where two changed them at once. */
export const planFields = (ends: readonly Option[], lines: readonly Option[]): SaidField[] => {
  const named = [...kinds(), ...ends, ...lines]
  return Object.entries({ ...labels(), ...questionLabels() }).map(([name, label]) => ({
    label,
    names: [name],
    words: words[name] ?? ((value) => named.find((one) => one.value === value)?.label ?? value),
  }))
}

/** For those who only read. */
const Said = ({ form, ends, lines }: PlanProps): Html => (
  <Facts
    items={[
      [
        t('期限（事業が終わってから）', 'Due after the end'),
        t(`${typed(form, 'due_days')}日以内`, `${typed(form, 'due_days')} days`),
      ],
      [
        t('事業が終わる日', 'When the project ends'),
        ends.find(({ value }) => value === typed(form, 'ends_field'))?.label ??
          t('年度の終わり', 'End of the fiscal year'),
      ],
      [t('ほかに尋ねること', 'What else is asked'), typed(form, 'ask') || null],
      [
        t('台帳に載せる物の額', 'Property from'),
        typed(form, 'property_from_yen') === '' ? null : yenText(Number(typed(form, 'property_from_yen'))),
      ],
      [
        t('物を買う費目', 'Lines that buy things'),
        lines
          .filter(({ value }) => typedList(form, 'property_lines').includes(value))
          .map(({ label }) => label)
          .join(t('、', ', ')) || null,
      ],
      [
        t('消費税等仕入控除税額報告', 'Report on consumption tax'),
        typed(form, 'tax_report') === 'yes' && t('求める', 'Asked for'),
      ],
      [
        t('決定から何年後に尋ねるか', 'Asked after'),
        typedList(form, 'follow_years').map(yearWords).join(t('、', ', ')) || null,
      ],
      [
        t('この制度だけの質問', 'Questions of its own'),
        rows
          .map((n) => typed(form, `question_${n}`))
          .filter((question) => question !== '')
          .join(t('、', ', ')) || null,
      ],
    ]}
  />
)

export const PlanPage = (props: PlanProps): Html => (
  <>
    <PageHead title={t('報告の取り決め', 'Reports')} lead={props.scheme.title} />
    {props.mayWrite ? <Editor {...props} /> : <Said {...props} />}
  </>
)

const Editor = ({ scheme, form, ends, lines, saved, meanwhile }: PlanProps): Html => (
  <PlanForm
    {...{ form, saved, meanwhile }}
    action={reportPaths.plan(scheme.id)}
    scheme={scheme.id}
    labels={{ ...labels(), ...questionLabels() }}
  >
    <FormSection
      title={t('実績報告', 'Cost report')}
      help={t(
        '使った費用と領収書のほかに、決めておくことです。',
        'What is settled besides the costs and their receipts.',
      )}
    >
      <NumberField
        form={form}
        name="due_days"
        label={labels().due_days}
        suffix={t('日以内', 'days')}
        help={t(
          '3月31日より前に終わる事業では、遅くとも年度の終わりの3月31日までになります。',
          'Of what ends before 31 March at the latest on that day, the end of the fiscal year.',
        )}
        required
      />
      <SelectField
        form={form}
        name="ends_field"
        label={labels().ends_field}
        empty={t('年度の終わり', 'End of the fiscal year')}
        options={ends}
        width="full"
        help={t('申請書の項目から選びます。', 'A field of the application form.')}
      />
      <TextField
        form={form}
        name="ask"
        label={labels().ask}
        maxlength={300}
        help={t(
          '例：名刺交換と商談の件数。空けておけば、尋ねません。',
          'For example: how many business cards. Empty: nothing.',
        )}
      />
      <MoneyField
        form={form}
        name="property_from_yen"
        label={labels().property_from_yen}
        help={t(
          '1つがこの額以上の物を、取得財産の台帳に載せます。空けておけば、載せません。',
          'What costs so much or more goes into the register. Empty: nothing.',
        )}
      />
      {lines.length > 0 && (
        <CheckboxField
          form={form}
          name="property_lines"
          label={labels().property_lines}
          options={lines}
          help={t(
            '台帳に載るのは、選んだ費目の物だけです。選ばなければ、どの費目でも載せます。',
            'Only things bought by these lines go into the register. None: any line.',
          )}
        />
      )}
      <CheckboxField
        form={form}
        name="tax_report"
        label={labels().tax_report}
        options={[
          { value: 'yes', label: t('消費税等仕入控除税額報告を求める', 'Ask for a report on consumption tax') },
        ]}
        help={t(
          '税込みの経費を補助する制度で選びます。年度が終わるとお願いし、期限は翌々年度の6月30日です。',
          'Where costs are aided with their tax. Asked for when the fiscal year is over, due on 30 June of the year after the next.',
        )}
      />
    </FormSection>
    <FormSection
      title={t('成果報告', 'Follow-up')}
      help={t(
        '事業が続いているか、売上、従業員数は、いつも尋ねます。この制度だけの質問は6つまで足せます。',
        'Whether it goes on, sales and staff are always asked. Up to six questions of your own.',
      )}
    >
      <CheckboxField
        form={form}
        name="follow_years"
        label={labels().follow_years}
        options={years.map((value) => ({ value, label: yearWords(value) }))}
        inline
      />
      {shown(form).map((n) => (
        <Question form={form} n={n} />
      ))}
    </FormSection>
  </PlanForm>
)
