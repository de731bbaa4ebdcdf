// Step 2 of entering: why, from when, what to ask, with whom.
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
  Steps,
  SwitchField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { motiveLength } from '../forms.ts'
import { entryPaths } from '../paths.ts'

export interface About {
  id: string
  title: string
  organization_name: string
  href: string
}

export const EntrySteps = ({ current }: { current: number }): Html => (
  <Steps
    items={[
      t('課題を読む', 'Read the challenge', '募集（ぼしゅう）を読む'),
      t('応募の内容', 'Your entry', '応募（おうぼ）を書く'),
      t('確かめて送る', 'Check and send', '見なおして送る'),
    ]}
    current={current}
  />
)

export const fieldLabels = () => ({
  motive: t('動機', 'Your motive', 'やりたい理由（りゆう）'),
  start_on: t('始められる日', 'When you can start', 'いつから始められますか'),
  questions: t('聞いておきたいこと', 'What you would like to ask', '聞きたいこと'),
  in_group: t('なかまと一緒に応募する', 'Enter as a group', '友だちと いっしょに応募する'),
  group_name: t('グループの名前', "The group's name", 'グループの名前'),
})

interface EntryFormProps {
  about: About
  form: FormState
  introduced: boolean
}

export function EntryFormPage({ about, form, introduced }: EntryFormProps): Html {
  const labels = fieldLabels()
  return (
    <>
      <EntrySteps current={1} />
      <PageHead
        title={t('応募の内容', 'Your entry', '応募（おうぼ）を書く')}
        lead={
          <>
            <a href={about.href}>{about.title}</a>
            <br />
            {about.organization_name}
          </>
        }
      />
      {introduced && (
        <Notice
          kind="info"
          title={t(
            '調整役からのご紹介です',
            'The coordinator has introduced you',
            '調整役（ちょうせいやく＝人と会社をつなぐ人）が、あなたを紹介しました',
          )}
        >
          {t(
            '事業者も、あなたと話してみたいと答えています。動機の書き出しを用意しました。ご自分の言葉に直してお使いください。',
            'The organization would like to talk with you too. We have put in a beginning; please change it into your own words.',
            '会社も、あなたと話したいと言っています。はじめの文を書いておきました。あなたのことばに直してください。',
          )}
        </Notice>
      )}
      <ErrorSummary form={form} labels={labels} />
      <Form action={entryPaths.confirmation(about.id)}>
        <HiddenField form={form} name="id" />
        <TextArea
          form={form}
          name="motive"
          label={labels.motive}
          required
          rows={8}
          max={motiveLength.max}
          help={t(
            'なぜこの課題に関わりたいか、あなたの言葉で（20文字以上）。事業者がそのまま読みます。',
            'Why this challenge, in your own words (20 characters or more). The organization reads it as it is.',
            'どうして、これをやりたいですか。あなたのことばで書いてください（20文字より長く）。会社の人が読みます。',
          )}
        />
        <DateField form={form} name="start_on" label={labels.start_on} />
        <TextArea form={form} name="questions" label={labels.questions} rows={4} max={1000} />
        <SwitchField
          form={form}
          name="in_group"
          label={labels.in_group}
          help={t(
            '送ったあとに、なかまへ渡すリンクができます。なかまは自分で内容を読み、加わるかどうかを決めます。',
            'After sending you get a link for the others. Each of them reads your entry and decides for themselves.',
            '送ったあとで、リンクができます。友だちに送ってください。友だちは、読んでから、入るかどうかを決めます。',
          )}
        />
        <TextField form={form} name="group_name" label={labels.group_name} width="medium" />
        <FormActions>
          <Button>{t('内容を確かめる', 'Check it', '見なおす')}</Button>
          <LinkButton kind="second" href={about.href}>
            {t('課題のページへ戻る', 'Back to the challenge', '募集のページへもどる')}
          </LinkButton>
        </FormActions>
      </Form>
    </>
  )
}
