// Every field: empty, filled, wrong, with long words.
import type { FormState } from '#platform/forms/state.ts'
import { Sample } from './components-page-sample.tsx'
import type { Html } from './html/jsx-runtime.ts'
import {
  Button,
  CheckboxField,
  DateField,
  ErrorSummary,
  FileField,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  LinkButton,
  MoneyField,
  NameFields,
  NumberField,
  PostalCodeField,
  RadioField,
  SelectField,
  SwitchField,
  TextArea,
  TextField,
  TimeField,
} from './index.ts'

const filled: FormState = {
  values: {
    motive: '英語でお役に立てます。',
    starts_on: '2027年2月30日',
    family_name: '𠮷田',
    fee_yen: '40,000',
    skills: ['english', 'photo'],
    kind: 'side_job',
    ends_on: '2027-01-08',
  },
  errors: {
    motive: '20文字以上で書いてください（いま 11文字）',
    starts_on: '2月30日はありません。日付をお確かめください',
    contact: 'どちらかを選んでください',
  },
}

const kinds = [
  { value: 'side_job', label: '副業', group: '報酬あり' },
  { value: 'first_step', label: 'はじめの一歩', group: '報酬あり' },
  { value: 'pro_bono', label: 'プロボノ', group: '報酬なし' },
]

const receipt = {
  name: '見積書（小宮山製作所・2026年11月）.pdf',
  bytes: 1_234_567,
  pages: 3,
  sha256: 'a3f1c2d4e5b697880112233445566778899aabbccddeeff00112233445566778',
}

const About = (): Html => (
  <FormSection title="応募の内容" help="事業者がそのまま読みます。">
    <TextArea
      form={filled}
      name="motive"
      label="動機"
      required
      max={400}
      help="なぜこの課題に関わりたいか、あなたの言葉で。"
    />
    <DateField form={filled} name="starts_on" label="始められる日" required />
    <DateField form={filled} name="ends_on" label="終わりの日" />
    <TimeField form={filled} name="meets_at" label="打合せの時刻" />
    <MoneyField form={filled} name="fee_yen" label="希望する報酬（月）" help="税込みで書いてください。" />
    <NumberField form={filled} name="hours_per_week" label="週に何時間" suffix="時間" />
    <SelectField form={filled} name="kind" label="種類" options={kinds} empty="選んでください" required />
    <RadioField
      form={filled}
      name="contact"
      label="連絡の方法"
      required
      options={[
        { value: 'mail', label: 'メール', help: '返事は2開庁日のうちに届きます。' },
        { value: 'phone', label: '電話' },
      ]}
    />
    <CheckboxField
      form={filled}
      name="skills"
      label="できること"
      inline
      options={[
        { value: 'english', label: '英語' },
        { value: 'photo', label: '写真' },
        { value: 'books', label: '会計' },
      ]}
    />
    <FileField form={filled} name="quote" label="見積書" accept=".pdf" maxMb={10} receipt={receipt} />
  </FormSection>
)

const Person = (): Html => (
  <FormSection title="あなたのこと">
    <NameFields form={filled} />
    <TextField form={filled} name="email" label="メールアドレス" type="email" autocomplete="email" required />
    <PostalCodeField form={filled} name="postal_code" label="郵便番号" fills={{ address: 'address' }} />
    <TextField
      form={filled}
      name="address"
      label="住所（とても長い見出しでも、折り返して読めることを確かめるための文です）"
      autocomplete="street-address"
      maxlength={100}
    />
    <TextField form={filled} name="number" label="受付番号" readonly value="2026-副-0041" width="medium" />
    <SwitchField form={filled} name="agreed" label="参加規約に同意します" required />
    <HiddenField name="token" value="x" />
  </FormSection>
)

export const FieldSamples = (): Html => (
  <Sample title="入力">
    <ErrorSummary form={filled} labels={{ motive: '動機', starts_on: '始められる日', contact: '連絡の方法' }} />
    <Form action="/x" multipart>
      <About />
      <Person />
      <FormActions>
        <Button>内容を確かめる</Button>
        <LinkButton href="#close" kind="second">
          下書きのまま閉じる
        </LinkButton>
      </FormActions>
    </Form>
  </Sample>
)
