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
}

export const RolesPage = ({ search, accounts, grants }: RolesProps): Html => (
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
      label={t('メールアドレスでさがす', 'Find by e-mail address')}
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
          label: t('変更', 'Change'),
          cell: ({ id }) => (
            <>
              <Form action={accountPaths.roles}>
                <HiddenField name="account" value={id} />
                <SelectField
                  form={emptyForm}
                  id={`role-${id}`}
                  name="role"
                  label={t('加える役割', 'Add a role')}
                  options={roles
                    .filter((role) => role !== 'member')
                    .map((role) => ({ value: role, label: t(roleLabels[role]) }))}
                  required
                />
                <Button small kind="second">
                  {t('加える', 'Add')}
                </Button>
              </Form>
              {(grants.get(id) ?? []).map((role) => (
                <ActionForm
                  action={`${accountPaths.roles}/revocation`}
                  kind="plain"
                  small
                  hidden={{ account: id, role }}
                >
                  {t(`${roleLabels[role].ja}を外す`, `Remove ${roleLabels[role].en}`)}
                </ActionForm>
              ))}
            </>
          ),
        },
      ]}
      empty={
        <Empty title={t('見つかりません', 'Nobody found')}>
          {t('メールアドレスの一部を入れてさがしてください。', 'Search by a part of the e-mail address.')}
        </Empty>
      }
    />
  </>
)
