// machiport user reset-codes: for somebody who lost telephone and recovery codes, where no administrator can help.
import { findAccounts, noteChange } from '#modules/accounts/index.ts'
import { systemActor } from '#platform/auth/actor.ts'
import { inMunicipality } from '#platform/db/index.ts'
import { t } from '#platform/i18n/index.ts'
import { CliError, type Command, neededOption } from './command.ts'
import { chosenMunicipality, municipalityOption, withServices } from './services.ts'

export const userResetCodes: Command = {
  options: {
    email: { type: 'string', help: { ja: 'メールアドレス', en: 'E-mail address' } },
    municipality: municipalityOption,
  },
  run: (invocation) =>
    withServices(async (services) => {
      const email = neededOption(invocation, 'email')
      const { code } = await chosenMunicipality(services, invocation)
      const [holder] = await findAccounts(services.database.root, email)
      if (holder === undefined) throw new CliError(t('そのアカウントはありません', 'There is no such account'), 2)
      await services.identity.secondFactor.reset(holder.id)
      const actor = systemActor(code, 'machiport user reset-codes')
      await inMunicipality(services.database.root, code, (tx) => noteChange(tx, actor, holder, 'second_factor_reset'))
      invocation.say(
        t(
          `${email} の確認コードを解除し、すべての端末をログアウトさせました`,
          `Reset the codes of ${email} and signed every device out`,
        ),
      )
      return { account: holder.id, email }
    }),
}
