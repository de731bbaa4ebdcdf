import { type Role, roles } from '#platform/auth/actor.ts'
import { emptyForm } from '#platform/forms/state.ts'
import { t } from '#platform/i18n/index.ts'
import {
  ActionForm,
  Button,
  Chip,
  Chips,
  DataTable,
  Empty,
  Form,
  HiddenField,
  type Html,
  PageHead,
  SearchForm,
  SelectField,
} from '#ui/index.ts'
import { accountPaths } from '../paths.ts'
import { roleLabels } from '../phrases.ts'
import type { AccountRow } from '../queries.ts'

interface RolesProps {
  search: string
  accounts: readonly AccountRow[]
  grants: ReadonlyMap<string, readonly Role[]>
  /** False for the auditor, who only reads. */
  mayGive: boolean
}

const RoleChange = ({ account, has }: { account: string; has: readonly Role[] }): Html => (
  <>
    <Form action={accountPaths.roles}>
      <HiddenField name="account" value={account} />
      <SelectField
        form={emptyForm}
        id={`role-${account}`}
        name="role"
        label={t('加える役割', 'Add a role')}
        options={roles
          .filter((role) => role !== 'member' && !has.includes(role))
          .map((role) => ({ value: role, label: t(roleLabels[role]) }))}
        required
      />
      <Button small kind="second">
        {t('加える', 'Add')}
      </Button>
    </Form>
    {has.map((role) => (
      <ActionForm action={`${accountPaths.roles}/revocation`} kind="plain" small hidden={{ account, role }}>
        {t(`${roleLabels[role].ja}を外す`, `Remove ${roleLabels[role].en}`)}
      </ActionForm>
    ))}
  </>
)

export const RolesPage = ({ search, accounts, grants, mayGive }: RolesProps): Html => (
  <>
    <PageHead
      title={t('役割の管理', 'Roles')}
      lead={t(
        'だれが、この自治体で何をできるかを決めます。変更はすべて記録に残ります。',
        'Who may do what in this municipality. Every change is recorded.',
      )}
    />
    <SearchForm
      action={accountPaths.roles}
      value={search}
      label={t('アカウントをメールアドレスでさがす', 'Find an account by its e-mail address')}
      placeholder={t('例：hanako@example.jp（省かずに）', 'For example hanako@example.jp, in full')}
      labelled
    />
    <DataTable
      caption={t('アカウントと役割', 'Accounts and roles')}
      rows={accounts}
      columns={[
        { label: t('アカウント', 'Account'), head: true, cell: (row) => [row.name, <small>{row.email}</small>] },
        {
          label: t('役割', 'Roles'),
          cell: ({ id }) => (
            <Chips>
              {(grants.get(id) ?? []).map((role) => (
                <Chip kind="key">{t(roleLabels[role])}</Chip>
              ))}
              {(grants.get(id) ?? []).length === 0 && t(roleLabels.member)}
            </Chips>
          ),
        },
        {
          label: t('2段階のログイン', 'Two factors'),
          cell: ({ id, second_factor }) =>
            !second_factor ? (
              t('未設定', 'Not set')
            ) : mayGive && (grants.get(id) ?? []).length > 0 ? (
              <ActionForm
                action={accountPaths.secondFactorReset}
                kind="plain"
                small
                hidden={{ account: id }}
                confirm={t(
                  'ご本人と確かめましたか。確認コードを解除し、すべての端末をログアウトさせます。',
                  'Have you checked that it is them? Their codes are reset and every device is signed out.',
                )}
              >
                {t('確認コードを解除する', 'Reset the codes')}
              </ActionForm>
            ) : (
              t('設定ずみ', 'Set')
            ),
        },
        {
          label: t('変更', 'Change'),
          cell: ({ id }) => mayGive && <RoleChange account={id} has={grants.get(id) ?? []} />,
        },
      ]}
      empty={
        <Empty title={t('見つかりません', 'Nobody found')}>
          {t(
            '本人に確かめたメールアドレスを、省かずに入れてください。',
            'Enter the whole e-mail address, as its owner tells it.',
          )}
        </Empty>
      }
    />
  </>
)
