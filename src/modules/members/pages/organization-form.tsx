import type { Said } from '#platform/forms/said.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { town } from '#platform/i18n/town.ts'
import {
  Button,
  ErrorSummary,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  Meanwhile,
  PageHead,
  PostalCodeField,
  SelectField,
  SwitchField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { organizationKinds } from '../forms/organization.ts'
import { industryOptions } from '../lists.ts'
import { memberPaths } from '../paths.ts'
import { kindLabels, sizeBands, sizeLabel } from '../phrases.ts'

interface OrganizationFormProps {
  form: FormState
  action: string
  title: string
  /** Somebody else saved it first: what differs. */
  meanwhile?: readonly Said[] | undefined
}

export const OrganizationForm = ({ form, action, title, meanwhile }: OrganizationFormProps): Html => (
  <div class="narrow">
    <PageHead
      title={title}
      lead={t('この内容が、だれでも見られる紹介ページになります。', 'This becomes the public page.')}
    />
    {meanwhile && <Meanwhile differing={meanwhile} />}
    <ErrorSummary
      form={form}
      labels={{
        name: t('名前', 'Name'),
        name_kana: t('フリガナ', 'Reading'),
        kind: t('種類', 'Kind'),
        founded_year: t('創業の年', 'Founded in'),
        latitude: t('緯度', 'Latitude'),
        longitude: t('経度', 'Longitude'),
      }}
    />
    <Form action={action}>
      <HiddenField form={form} name="id" />
      <HiddenField form={form} name="version" />
      <FormSection title={t('基本の情報', 'Basics')}>
        <TextField
          form={form}
          name="name"
          label={t('名前', 'Name')}
          help={t('例：株式会社 小宮山製作所、まめや本店', 'As people know it.')}
          autocomplete="organization"
          maxlength={100}
          required
        />
        <TextField
          form={form}
          name="name_kana"
          label={t('フリガナ', 'Reading')}
          help={t('株式会社などは除いてください。', 'Without the legal form.')}
        />
        <SelectField
          form={form}
          name="kind"
          label={t('種類', 'Kind')}
          options={organizationKinds.map((kind) => ({ value: kind, label: t(kindLabels[kind]) }))}
          empty={t('選んでください', 'Choose')}
          required
        />
        <SelectField
          form={form}
          name="industry"
          label={t('業種（日本標準産業分類）', 'Industry')}
          options={industryOptions()}
          empty={t('選ばない', 'None')}
          width="full"
        />
        <TextField
          form={form}
          name="corporate_number"
          label={t('法人番号', 'Corporate number')}
          help={t('13桁。個人事業の方は空欄で。', 'Thirteen digits; leave empty for a sole proprietor.')}
          inputmode="numeric"
          width="medium"
        />
        <SelectField
          form={form}
          name="size_band"
          label={t('人数', 'Size')}
          options={sizeBands.map((band) => ({ value: band, label: t(sizeLabel(band)) }))}
          empty={t('選ばない', 'None')}
        />
        <TextField
          form={form}
          name="founded_year"
          label={t('創業の年', 'Founded in')}
          help={t('例：1964、昭和39年', 'For example: 1964')}
          width="short"
        />
      </FormSection>
      <FormSection title={t('紹介', 'Introduction')}>
        <TextField form={form} name="headline" label={t('ひとことで言うと', 'In one line')} maxlength={80} />
        <TextArea
          form={form}
          name="story"
          label={t('ものがたり', 'Story')}
          help={t('はじまり、大切にしていること、これから。', 'How it began, what matters, what comes next.')}
          rows={6}
          max={2000}
        />
        <TextArea
          form={form}
          name="makes"
          label={t('つくっているもの・していること', 'What it makes or does')}
          rows={4}
          max={600}
        />
        <TextArea
          form={form}
          name="strengths"
          label={t('強み・設備', 'Strengths and machines')}
          help={t('1行に1つ。例：5軸マシニングセンタ 2台', 'One a line.')}
          rows={4}
        />
        <SwitchField
          form={form}
          name="professional"
          label={t(
            `${town().ja}内の産業を支える専門家として、名簿に載せる`,
            'List as a professional who supports local industry',
          )}
        />
        <TextArea
          form={form}
          name="specialities"
          label={t('専門', 'Specialities')}
          help={t('専門家の方だけ。1行に1つ。例：事業承継、補助金', 'Professionals only; one a line.')}
          rows={3}
        />
      </FormSection>
      <FormSection title={t('場所と連絡先', 'Place and contact')}>
        <PostalCodeField
          form={form}
          name="postal_code"
          label={t('郵便番号', 'Postal code')}
          fills={{ address: 'address', town: 'area' }}
        />
        <TextField form={form} name="address" label={t('所在地', 'Address')} autocomplete="street-address" />
        <TextField form={form} name="area" label={t('町名', 'Neighbourhood')} width="medium" />
        <TextField
          form={form}
          name="phone"
          label={t('電話（公開されます）', 'Telephone (public)')}
          type="tel"
          width="medium"
        />
        <TextField
          form={form}
          name="email"
          label={t('メール（公開されません）', 'E-mail (not public)')}
          type="email"
          width="medium"
        />
        <TextField form={form} name="url" label={t('ウェブサイト', 'Website')} type="url" />
        <details class="more">
          <summary>{t('地図の位置', 'Position on the map')}</summary>
          <TextField form={form} name="latitude" label={t('緯度', 'Latitude')} inputmode="decimal" width="short" />
          <TextField form={form} name="longitude" label={t('経度', 'Longitude')} inputmode="decimal" width="short" />
        </details>
        <SwitchField form={form} name="face_published" label={t('紹介ページを公開する', 'Publish the page')} />
      </FormSection>
      <FormActions>
        <Button>{t('保存する', 'Save')}</Button>
        <a href={memberPaths.me}>{t('保存せずに戻る', 'Back without saving')}</a>
      </FormActions>
    </Form>
  </div>
)
