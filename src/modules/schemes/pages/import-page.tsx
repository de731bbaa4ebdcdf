// A scheme file from elsewhere, and what is wrong with it.
import { t } from '#platform/i18n/index.ts'
import {
  Button,
  FileField,
  Form,
  FormActions,
  HiddenField,
  type Html,
  LinkButton,
  Notice,
  PageHead,
} from '#ui/index.ts'
import { schemePaths } from '../paths.ts'
import type { FileError } from '../yaml.ts'

interface ImportPageProps {
  id: string
  errors: readonly FileError[]
  fileError: string | undefined
}

const shown = 20

const Wrong = ({ errors }: { errors: readonly FileError[] }): Html => (
  <Notice kind="error" title={t('このファイルは読み込めません', 'This file cannot be read')}>
    <ul>
      {errors.slice(0, shown).map(({ line, column, why }) => (
        <li>{t(`${line}行目の${column}文字目：${why.ja}`, `Line ${line}, column ${column}: ${why.en}`)}</li>
      ))}
    </ul>
    {errors.length > shown && <p>{t(`ほか${errors.length - shown}か所`, `and ${errors.length - shown} more`)}</p>}
  </Notice>
)

export const ImportPage = ({ id, errors, fileError }: ImportPageProps): Html => (
  <>
    <PageHead
      title={t('制度をファイルから読み込む', 'Read a scheme from a file')}
      lead={t(
        'ほかの自治体や、この一覧の制度のページで書き出した scheme.yaml から、申請書・判定ルールごと下書きをつくります。',
        'Makes a draft, with its form and rules, from a scheme.yaml that was saved here or in another town.',
      )}
    />
    {errors.length > 0 && <Wrong errors={errors} />}
    <Form action={schemePaths.import()} multipart>
      <HiddenField name="id" value={id} />
      <FileField
        form={{ values: {}, errors: fileError === undefined ? {} : { file: fileError } }}
        name="file"
        label={t('制度のファイル', 'Scheme file')}
        required
        accept=".yaml,.yml,.json"
        maxMb={1}
      />
      <FormActions>
        <Button>{t('下書きをつくる', 'Make a draft')}</Button>
        <LinkButton kind="plain" href={schemePaths.new()}>
          {t('戻る', 'Back')}
        </LinkButton>
      </FormActions>
    </Form>
  </>
)
