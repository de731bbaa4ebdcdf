import type { Said } from '#platform/forms/said.ts'
import type { FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import { sdgs } from '#platform/sdgs.ts'
import {
  Button,
  CheckboxField,
  DateField,
  ErrorSummary,
  Form,
  FormActions,
  FormSection,
  HiddenField,
  type Html,
  Meanwhile,
  NameFields,
  NumberField,
  type Option,
  PageHead,
  PostalCodeField,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { themes } from '../data/themes.ts'
import { audiences, days, languageCodes, places, rewards } from '../forms/profile.ts'
import { memberPaths } from '../paths.ts'
import { audienceLabels, dayLabels, fieldLabels, languageLabel, placeLabels, rewardLabels } from '../phrases.ts'
import { choosableFields } from '../policy.ts'
import type { Person } from '../queries/person.ts'
import { PersonPhoto } from './person-photo.tsx'
import { SkillRows } from './skill-rows.tsx'

interface ProfileFormProps {
  form: FormState
  action: string
  title: string
  lead?: string
  /** The vision's, to choose from. */
  aims: readonly Option[]
  /** Whose it is, when it is one's own: their photo has a page of its own. */
  person?: Person | undefined
  /** Somebody else saved it first: what differs. */
  meanwhile?: readonly Said[] | undefined
}

export const ProfileForm = ({ form, action, title, lead, aims, person, meanwhile }: ProfileFormProps): Html => (
  <div class="narrow">
    <PageHead title={title} lead={lead} />
    {meanwhile && <Meanwhile differing={meanwhile} />}
    {person && (
      <p class="photo-now">
        <PersonPhoto person={person} large />
        <a href={memberPaths.myPhoto}>
          {person.photo === null
            ? t('写真を加える', 'Add a photo')
            : t('写真を替える・外す', 'Change or remove the photo')}
        </a>
      </p>
    )}
    <ErrorSummary
      form={form}
      labels={{
        family_name: t('氏', 'Family name'),
        given_name: t('名', 'Given name'),
        family_kana: t('セイ', 'Family name in katakana'),
        given_kana: t('メイ', 'Given name in katakana'),
        display_name: t('表示名', 'Display name'),
        hours_per_week: t('週に使える時間', 'Hours a week'),
        available_from_on: t('始められる日', 'Available from'),
        available_until_on: t('いつまで', 'Available until'),
        links: t('作品・実績のリンク', 'Links'),
      }}
    />
    <Form action={action}>
      <HiddenField form={form} name="id" />
      <HiddenField form={form} name="version" />
      <HiddenField form={form} name="next" />
      <FormSection
        title={t('お名前と連絡先', 'Name and contact')}
        help={t(
          '氏名・電話番号は、ほかの会員には見えません。',
          'Other members do not see your full name or telephone number.',
        )}
      >
        <NameFields form={form} />
        <TextField
          form={form}
          name="display_name"
          label={t('表示名', 'Display name')}
          help={t('ほかの会員に見える名前です。', 'The name others see.')}
          maxlength={40}
          required
        />
        <TextField
          form={form}
          name="phone"
          label={t('電話番号', 'Telephone')}
          type="tel"
          autocomplete="tel"
          width="medium"
        />
        <PostalCodeField
          form={form}
          name="postal_code"
          label={t('郵便番号', 'Postal code')}
          fills={{ address: 'area' }}
        />
        <TextField
          form={form}
          name="area"
          label={t('お住まい・活動の地域', 'Area')}
          help={t(
            '市区町村から町名まで。番地は書かないでください。使える支援策を調べるのにも使います。',
            'Town and neighbourhood, no house number. It also decides which support fits you.',
          )}
          width="medium"
        />
        <TextField
          form={form}
          name="home_town"
          label={t('ふるさと', 'Home town')}
          help={t('心を寄せる市町村があれば。', 'A town you feel bound to, if any.')}
          width="medium"
        />
      </FormSection>
      <FormSection
        title={t('できること', 'What you can do')}
        help={t(
          '一覧から選んでください。事業者の課題と突き合わせるときに使います。',
          'Choose from the list; it is compared with what organizations need.',
        )}
      >
        <SkillRows form={form} />
        <TextArea
          form={form}
          name="offers_words"
          label={t('自分の言葉で', 'In your own words')}
          help={t(
            '例：商社で5年、海外の取引先とのメールを担当しました。',
            'For example: five years of mail with customers abroad.',
          )}
          rows={3}
          max={600}
        />
        <TextField form={form} name="occupation" label={t('いまの仕事', 'Occupation')} maxlength={80} />
        <TextArea form={form} name="bio" label={t('自己紹介', 'About you')} rows={5} max={1000} />
        <TextArea
          form={form}
          name="links"
          label={t('作品・実績のリンク', 'Links')}
          help={t('1行に1つ、5つまで。', 'One a line, at most five.')}
          rows={3}
        />
      </FormSection>
      <FormSection title={t('関わり方', 'How you want to take part')}>
        <NumberField
          form={form}
          name="hours_per_week"
          label={t('週に使える時間', 'Hours a week')}
          suffix={t('時間', 'hours')}
        />
        <CheckboxField
          form={form}
          name="days"
          label={t('都合のよい曜日', 'Days')}
          options={days.map((day) => ({ value: day, label: t(dayLabels[day]) }))}
          inline
        />
        <DateField form={form} name="available_from_on" label={t('始められる日', 'Available from')} />
        <DateField
          form={form}
          name="available_until_on"
          label={t('いつまで', 'Available until')}
          help={t(
            '決まっているときだけ。例：2027年3月31日（令和9年3月31日）',
            'Only if it is settled. For example 2027-03-31',
          )}
        />
        <RadioField
          form={form}
          name="place"
          label={t('場所', 'Place')}
          options={places.map((place) => ({ value: place, label: t(placeLabels[place]) }))}
          inline
          required
        />
        <RadioField
          form={form}
          name="reward"
          label={t('報酬', 'Reward')}
          options={rewards.map((reward) => ({ value: reward, label: t(rewardLabels[reward]) }))}
          required
        />
        <CheckboxField
          form={form}
          name="languages"
          label={t('使える言葉', 'Languages')}
          options={languageCodes.map((code) => ({ value: code, label: languageLabel(code) }))}
          inline
        />
      </FormSection>
      <FormSection title={t('さがしていること・関心', 'What you look for')}>
        <TextArea
          form={form}
          name="looking_for"
          label={t('さがしていること', 'What you look for')}
          rows={3}
          max={600}
        />
        <CheckboxField
          form={form}
          name="themes"
          label={t('関心のあるテーマ', 'Themes')}
          options={themes.map(({ code, label }) => ({ value: code, label: t(label) }))}
          inline
        />
        {aims.length > 0 && (
          <details class="more">
            <summary>{t('まちのビジョンの目標から選ぶ', 'Choose from the aims of the vision')}</summary>
            <CheckboxField
              form={form}
              name="aims"
              label={t('関心のあるまちの目標', 'Aims of the town')}
              options={aims}
            />
          </details>
        )}
        <details class="more">
          <summary>{t('SDGsの目標から選ぶ', 'Choose from the SDGs')}</summary>
          <CheckboxField
            form={form}
            name="sdgs"
            label={t('関心のある目標', 'Goals')}
            options={sdgs.map(({ number, label }) => ({ value: String(number), label: t(label) }))}
          />
        </details>
      </FormSection>
      <FormSection
        title={t('だれに見せるか', 'Who may see what')}
        help={t(
          '「会員」はログインした人、「だれでも」はログインしていない人にも、見つけてもらう同意があるあいだ見えます。メールアドレスと電話番号は、設定にかかわらず会員には見えません。',
          'Members are those signed in; everyone includes those who are not, while you let yourself be found. E-mail address and telephone number are never shown to members.',
        )}
      >
        <div class="audiences">
          {choosableFields.map((field) => (
            <SelectField
              form={form}
              name={`see_${field}`}
              label={t(fieldLabels[field])}
              options={audiences.map((audience) => ({ value: audience, label: t(audienceLabels[audience]) }))}
              width="medium"
            />
          ))}
        </div>
      </FormSection>
      <FormActions>
        <Button>{t('保存する', 'Save')}</Button>
        <a href={memberPaths.me}>{t('保存せずに戻る', 'Back without saving')}</a>
      </FormActions>
    </Form>
  </div>
)
