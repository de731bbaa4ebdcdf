// machiport demo: the invented ward, in the size one asks for.
import { t } from '#platform/i18n/index.ts'
import { loadDemo } from '../demo/load.ts'
import { withServices } from './services.ts'
import { CliError, type Command, countOption } from './command.ts'

export const demo: Command = {
  options: {
    people: { type: 'string', default: '300', help: { ja: '人の数', en: 'People' } },
    organizations: { type: 'string', default: '250', help: { ja: '事業者の数', en: 'Organizations' } },
    challenges: { type: 'string', default: '40', help: { ja: '課題の数', en: 'Challenges' } },
    seed: { type: 'string', default: '1', help: { ja: '種', en: 'Seed' } },
  },
  run: (invocation) =>
    withServices(async (services) => {
      if (!services.config.demo) throw new CliError(t('DEMO=on のときだけ使えます', 'Only with DEMO=on'))
      const size = {
        people: countOption(invocation, 'people'),
        organizations: countOption(invocation, 'organizations'),
        challenges: countOption(invocation, 'challenges'),
        seed: countOption(invocation, 'seed'),
      }
      const loaded = await loadDemo(services, size, services.now())
      if (loaded === null)
        throw new CliError(
          t(
            'すでに読み込まれています。var/ を消すと、はじめからやり直せます',
            'It is loaded already. Remove var/ to begin anew',
          ),
        )
      for (const [what, count] of Object.entries(loaded)) invocation.say(`${what}\t${count}`)
      return loaded
    }),
}
