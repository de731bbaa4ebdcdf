import type { Passkey } from '#platform/auth/passkeys.ts'
import { emptyForm, type FormState } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  DataTable,
  Empty,
  ErrorSummary,
  Form,
  FormSection,
  HiddenField,
  type Html,
  Notice,
  PageHead,
  PasskeyForm,
  plainDay,
  TextField,
} from '#ui/index.ts'
import { accountPaths } from '../paths.ts'

interface PasskeysProps {
  keys: readonly Passkey[]
  form: FormState
  /** Under another host name than the installation's own, none can be added. */
  mayAdd: boolean
}

export const PasskeysPage = ({ keys, form, mayAdd }: PasskeysProps): Html => (
  <div class="flow">
    <PageHead
      title={t('パスキー', 'Passkeys')}
      lead={t(
        'パスワードの代わりに、指紋・顔・端末の暗証番号でログインできます。にせの画面では働かないので、だまし取られません。',
        'Sign in with your fingerprint, your face or the PIN of your device instead of a password. It does not work on fake sites, so nobody can trick you out of it.',
      )}
    />
    <ErrorSummary form={form} labels={{ name: t('パスキーの名前', 'Name of the passkey') }} />
    <DataTable
      caption={t('登録したパスキー', 'Your passkeys')}
      rows={keys}
      columns={[
        { label: t('名前', 'Name'), head: true, cell: ({ name }) => name },
        { label: t('登録した日', 'Added on'), cell: ({ created_at }) => (created_at ? plainDay(created_at) : '—') },
        {
          label: t('保管', 'Kept'),
          cell: ({ synced }) =>
            synced ? t('複数の端末で共有', 'On all your devices') : t('この端末だけ', 'On one device'),
        },
        { label: t('操作', 'Action'), cell: (key) => <KeyActs {...key} /> },
      ]}
      empty={<Empty title={t('まだありません', 'None yet')} />}
    />
    {mayAdd ? (
      <Adding form={form} />
    ) : (
      <p>{t('このアドレスでは、パスキーを登録できません。', 'Passkeys cannot be added under this address.')}</p>
    )}
  </div>
)

const KeyActs = ({ id, name }: Passkey): Html => (
  <>
    <Form action={accountPaths.passkeyName}>
      <HiddenField name="id" value={id} />
      <TextField
        form={emptyForm}
        id={`name-${id}`}
        name="name"
        label={t('新しい名前', 'New name')}
        value={name}
        width="medium"
      />
      <Button small kind="second">
        {t('名前を変える', 'Rename')}
      </Button>
    </Form>
    <ActionForm
      action={accountPaths.passkeyRemoval}
      kind="danger"
      small
      hidden={{ id }}
      confirm={t(
        `「${name}」でログインできなくなります。外しますか。`,
        `You will no longer be able to sign in with ${name}. Remove it?`,
      )}
    >
      {t('外す', 'Remove')}
    </ActionForm>
  </>
)

const Adding = ({ form }: { form: FormState }): Html => (
  <FormSection title={t('パスキーを加える', 'Add a passkey')}>
    <PasskeyForm kind="create" action={accountPaths.passkeys} options={accountPaths.passkeyOptions}>
      <TextField
        form={form}
        name="name"
        label={t('パスキーの名前', 'Name of the passkey')}
        help={t('例：仕事のパソコン、自分のスマートフォン', 'For example: office computer, my telephone')}
        maxlength={40}
        required
      />
      <Button>{t('この端末でパスキーを作る', 'Create a passkey')}</Button>
    </PasskeyForm>
    <noscript>
      <Notice kind="info">
        {t(
          'パスキーの登録には、ブラウザーのJavaScriptが必要です。',
          'Adding a passkey needs JavaScript in your browser.',
        )}
      </Notice>
    </noscript>
  </FormSection>
)
