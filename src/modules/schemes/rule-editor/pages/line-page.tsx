// One condition: chosen from lists, or written.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  RadioField,
  SelectField,
  SwitchField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { comparisons, comparisonsOf, comparisonWords } from '../../rules/condition.ts'
import type { Fact } from '../../rules/facts.ts'
import { rows } from '../line-form.ts'
import { rulePaths } from '../paths.ts'
import { FactNames } from './fact-names.tsx'

export interface ItemPageProps {
  scheme: string
  /** What is done here, and for which scheme. */
  title: string
  lead: string
  version: number
  action: string
  form: FormState
  meanwhile: boolean
}

export const Meanwhile = (): Html => (
  <Notice kind="error" title={t('ほかの方が先に変えました', 'Somebody else changed it first')}>
    {t(
      '入力したものは下に残っています。いまの内容を確かめてから、もう一度保存してください。',
      'What you typed is still below. Look at how it is now, and save again.',
    )}
  </Notice>
)

const groupWords = (name: string): string =>
  name.includes('form.')
    ? t('申請書の項目', 'Fields of the form')
    : name.startsWith('applicant.')
      ? t('登録の内容', 'The record')
      : name.startsWith('value.')
        ? t('途中の値', 'Named sums')
        : t('これまでの交付・予算・募集', 'Earlier awards, budget, call')

export const labels = (): Record<string, string> => ({
  article: t('条文', 'Article'),
  words: t('ことば', 'Words'),
  unmet: t('満たさない方へのことば', 'Words when it is not met'),
  must: t('式', 'Expression'),
  how: t('書き方', 'How it is put'),
  join: t('条件のつなぎ方', 'How they are joined'),
  ...Object.fromEntries(
    rows.flatMap((row) => [
      [`fact_${row}`, t(`条件${row}：見るもの`, `Condition ${row}: what`)],
      [`is_${row}`, t(`条件${row}：くらべ方`, `Condition ${row}: how`)],
      [`value_${row}`, t(`条件${row}：値`, `Condition ${row}: value`)],
    ]),
  ),
})

export const LinePage = ({
  scheme,
  title,
  lead,
  version,
  action,
  form,
  meanwhile,
  facts,
}: ItemPageProps & { facts: readonly Fact[] }): Html => {
  const options = facts
    .filter(({ type }) => comparisonsOf[type].length > 0)
    .map(({ name, words }) => ({ value: name, label: t(words), group: groupWords(name) }))
  return (
    <>
      <PageHead title={title} lead={lead} />
      {meanwhile && <Meanwhile />}
      <ErrorSummary form={form} labels={labels()} />
      <Form action={action}>
        <HiddenField name="version" value={String(version)} />
        <FormSection title={t('要綱のことば', 'As the ordinance says it')}>
          <TextField
            form={form}
            name="article"
            label={labels()['article'] ?? ''}
            maxlength={60}
            width="medium"
            help={t(
              '確定するまでに書いてください。例：第3条第1項第2号。要綱にないものは「（要綱に定めなし）」',
              'Needed before the version is settled. Such as 第3条第1項第2号; （要綱に定めなし） where there is none',
            )}
          />
          <TextField
            form={form}
            name="words"
            label={labels()['words'] ?? ''}
            required
            maxlength={200}
            help={t(
              '申請する方にそのままお見せします。例：区内に主たる事業所があること',
              'Applicants read it as it is.',
            )}
          />
          <TextField
            form={form}
            name="unmet"
            label={labels()['unmet'] ?? ''}
            maxlength={300}
            help={t('どうすればよいかを書きます。例：納税課で分納のご相談ができます。', 'What they can do.')}
          />
          <SwitchField
            form={form}
            name="duplicate"
            label={t('ほかの補助との重なりを見る要件', 'About aid that is already given')}
          />
        </FormSection>
        <FormSection
          title={t('判定のしかた', 'How it is judged')}
          help={t(
            '値には、数・日付・選べることばか、くらべる項目の名前（例：募集の年度）を書きます。いくつかあるときは、「、」で区切ります。',
            'A value is a number, a day, some of the choices, or the name of another item. Several stand with commas between them.',
          )}
        >
          <RadioField
            form={form}
            name="how"
            label={labels()['how'] ?? ''}
            required
            options={[
              { value: 'chosen', label: t('一覧から選ぶ', 'Choose from lists') },
              { value: 'written', label: t('式で書く（くわしい方向け）', 'Write an expression') },
            ]}
            inline
          />
          <div data-when="how" data-is="chosen">
            {rows.map((row) => (
              <div class="scheme-condition">
                <SelectField
                  form={form}
                  name={`fact_${row}`}
                  label={labels()[`fact_${row}`] ?? ''}
                  options={options}
                  empty={t('選んでください', 'Please choose')}
                  width="full"
                />
                <SelectField
                  form={form}
                  name={`is_${row}`}
                  label={labels()[`is_${row}`] ?? ''}
                  options={comparisons.map((one) => ({ value: one, label: t(comparisonWords[one]) }))}
                  empty={t('選んでください', 'Please choose')}
                  width="full"
                />
                <TextField form={form} name={`value_${row}`} label={labels()[`value_${row}`] ?? ''} />
              </div>
            ))}
            <RadioField
              form={form}
              name="join"
              label={labels()['join'] ?? ''}
              required
              options={[
                { value: 'all', label: t('すべて満たす', 'All of them') },
                { value: 'any', label: t('どれか一つを満たす', 'Any of them') },
              ]}
              inline
            />
          </div>
          <div data-when="how" data-is="written">
            <TextArea
              form={form}
              name="must"
              label={labels()['must'] ?? ''}
              rows={2}
              help={t(
                '「式で書く」を選んだときだけ使います。例：eligible(form.costs) >= 100000',
                'Only with “Write an expression”. Such as eligible(form.costs) >= 100000',
              )}
            />
          </div>
          <FactNames facts={facts} />
        </FormSection>
        <FormActions>
          <Button>{t('保存する', 'Save')}</Button>
          <LinkButton kind="plain" href={rulePaths.editor(scheme)}>
            {t('やめる', 'Cancel')}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  )
}
