import { t } from '#platform/i18n/index.ts'
import { CheckboxField, FormSection, type Html, NumberField, TextArea, TextField } from '#ui/index.ts'
import { audiences } from '../../audiences.ts'
import { topics } from '../../topics.ts'
import { fieldOf, type SectionProps } from './fields.ts'

export function WhatSection(props: SectionProps): Html {
  const { help } = props.kind
  return (
    <FormSection
      title={t('どんな制度か', 'What it is')}
      help={t(
        '「※必須」は、確認に出すときまでに書いてください。途中でも保存できます。',
        'What is marked as required is needed when you hand it in. Save whenever you like.',
      )}
    >
      <TextField {...fieldOf(props, 'title', true, t(help.title))} maxlength={80} />
      <TextField
        {...fieldOf(
          props,
          'subtitle',
          false,
          t('正式な名前のほかに、よく呼ばれる名前があれば。', 'What people call it, if that is another name.'),
        )}
        maxlength={80}
      />
      <TextField {...fieldOf(props, 'summary', true, t(help.summary))} maxlength={200} />
      <TextArea {...fieldOf(props, 'content', true, t(help.content))} max={6000} rows={10} />
    </FormSection>
  )
}

export const WhoSection = (props: SectionProps): Html => (
  <FormSection title={t('だれの、何のために', 'For whom, and for what')}>
    <TextArea {...fieldOf(props, 'for_whom', true, t(props.kind.help.for_whom))} max={1000} rows={3} />
    <CheckboxField
      {...fieldOf(
        props,
        'audiences',
        false,
        t(
          '「支援ナビ」の質問で使います。だれでも対象なら、選ばずに。',
          'Asked in the support finder. None chosen: everybody.',
        ),
      )}
      options={audiences.map(({ code, label }) => ({ value: code, label: t(label) }))}
      inline
    />
    <NumberField
      {...fieldOf(
        props,
        'employees_max',
        false,
        t('小さな事業者に限るときだけ。例：20', 'Only where it is for small firms alone, such as 20.'),
      )}
      suffix={t('人まで', 'people')}
    />
    <div class="scheme-two">
      <CheckboxField
        {...fieldOf(
          props,
          'topics',
          false,
          t('さがす方が思い浮かべる使いみちを、いくつでも。', 'What somebody would look for it by.'),
        )}
        options={topics.map(({ code, label }) => ({ value: code, label: t(label) }))}
      />
    </div>
    <TextField
      {...fieldOf(
        props,
        'keywords',
        false,
        t(
          'ほかにさがされそうなことば。「、」で区切ります。例：レジ、会計ソフト、キャッシュレス',
          'Other words somebody may look for, parted by commas.',
        ),
      )}
      maxlength={400}
    />
  </FormSection>
)

export function MoneySection(props: SectionProps): Html | false {
  const { money } = props.kind
  return (
    money !== null && (
      <FormSection title={t('お金のこと', 'The money')}>
        <TextArea {...fieldOf(props, 'costs_words', false, t(money.costs_words.help))} max={1000} rows={3} />
        <TextArea {...fieldOf(props, 'amount_words', false, t(money.amount_words.help))} max={300} rows={2} />
        <TextArea {...fieldOf(props, 'rate_words', false, t(money.rate_words.help))} max={300} rows={2} />
        <TextField
          {...fieldOf(
            props,
            'budget_line',
            false,
            t('職員だけが見ます。例：商工費・商工業振興費・負担金補助', 'For staff only.'),
          )}
          maxlength={200}
        />
      </FormSection>
    )
  )
}
