// machiport serve, machiport worker
import { boot } from '../boot.ts'
import { demoAccounts, demoPassword } from '../demo/accounts.ts'
import { loadDemoOnce } from '../demo/load.ts'
import { demoTowns } from '../demo/municipalities.ts'
import { serveHttp } from '../main.ts'
import { t } from '#platform/i18n/index.ts'
import type { Command } from './command.ts'

export const serve: Command = {
  options: {
    'no-worker': {
      type: 'boolean',
      help: { ja: '裏の仕事は別の machiport worker に任せます', en: 'Leave jobs to a separate machiport worker' },
    },
  },
  stays: true,
  async run({ options, say }) {
    const { address, services } = await serveHttp({ work: options['no-worker'] !== true }, ({ services: running }) =>
      running.config.demo ? loadDemoOnce(running, say) : Promise.resolve(),
    )
    say('')
    say(t(`まちポートが動いています： ${address}`, `Machiport is running: ${address}`))
    if (services.config.demo) {
      say(t(`お試し用のアカウント： ${address}/dev/accounts`, `Demo accounts: ${address}/dev/accounts`))
      for (const { town, address: at } of demoTowns(address)) {
        say(t(`  ${town.name} ${at}`, `  ${town.name_en} ${at}`))
        for (const { email, who, municipality } of demoAccounts)
          if (municipality === town.code) say(`    ${email.padEnd(26)}${demoPassword}  ${t(who)}`)
      }
      say(t(`送られたメール： ${address}/dev/mail`, `Captured mail: ${address}/dev/mail`))
    }
    say(t('止めるには Ctrl+C', 'Stop with Ctrl+C'))
    return { address }
  },
}

export const worker: Command = {
  stays: true,
  async run({ say }) {
    const running = await boot({ work: true })
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => void running.stop().then(() => process.exit(0)))
    }
    say(t('裏の仕事を動かしています。止めるには Ctrl+C', 'Working on jobs. Stop with Ctrl+C'))
    return {}
  },
}
