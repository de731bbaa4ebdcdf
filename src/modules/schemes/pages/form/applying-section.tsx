import { typed } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  CheckboxField,
  DateField,
  FormSection,
  type Html,
  MoneyField,
  RadioField,
  TextArea,
  TextField,
} from '#ui/index.ts'
import { applyings, usualApplying } from '../../content.ts'
import { optionalStages, stages } from '../../stages.ts'
import { applyingWords } from '../../texts.ts'
import { fieldOf, type SectionProps } from './fields.ts'

const Here = (props: SectionProps): Html => (
  <fieldset class="scheme-part">
    <legend>{t('このサイトで受けるとき', 'Where it is applied for on this site')}</legend>
    <div class="scheme-two">
      <CheckboxField
        {...fieldOf(
          props,
          'stages',
          false,
          t(
            'この順に進みます。受付・決定・完了は、どの制度にもあります。',
            'In this order. It is always submitted, decided and closed.',
          ),
        )}
        options={optionalStages(props.kind.money !== null).map((code) => ({
          value: code,
          label: t(stages[code].label),
          help: t(stages[code].help),
        }))}
      />
    </div>
    {props.kind.money !== null && (
      <MoneyField
        {...fieldOf(
          props,
          'open_data_from_yen',
          false,
          t(
            'この額からの交付は、交付先と金額をオープンデータにします。公開しないときは空欄に。',
            'Awards from here on become open data. Leave it empty for never.',
          ),
        )}
      />
    )}
  </fieldset>
)

const Elsewhere = (props: SectionProps): Html => (
  <fieldset class="scheme-part">
    <legend>{t('窓口や他の団体で受けるとき', 'Where it is applied for elsewhere')}</legend>
    <TextField
      {...fieldOf(
        props,
        'source_url',
        false,
        t('例：https://www.example.lg.jp/…', 'Such as https://www.example.lg.jp/…'),
      )}
      type="url"
    />
    <div class="scheme-pair">
      <DateField {...fieldOf(props, 'opens_on')} />
      <DateField {...fieldOf(props, 'closes_on')} />
    </div>
  </fieldset>
)

export const ApplyingSection = (props: SectionProps): Html => (
  <FormSection
    title={t('申請', 'Applying')}
    help={t(
      '受ける期間と予算は、あとで「募集回」として決めます。申請書と判定ルールも、別のページでつくります。',
      'When it is open and with what budget is said in its calls later; form and rules have pages of their own.',
    )}
  >
    <RadioField
      {...fieldOf(props, 'applying', true)}
      value={typed(props.form, 'applying') || usualApplying(props.kind)}
      options={applyings.map((value) => ({ value, label: t(applyingWords[value]) }))}
    />
    <TextArea {...fieldOf(props, 'how_to_apply', false, t(props.kind.help.how_to_apply))} max={2000} rows={3} />
    <Here {...props} />
    <Elsewhere {...props} />
  </FormSection>
)
