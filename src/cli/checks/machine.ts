// The machine and its settings.
import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '#platform/config.ts'
import { type Finding, finding } from './finding.ts'

const attempt = (run: () => boolean): boolean => {
  try {
    return run()
  } catch {
    return false
  }
}

export function checkMachine(config: Config): Finding[] {
  const major = Number(process.versions.node.split('.')[0])
  const writable = () => {
    mkdirSync(config.varDir, { recursive: true })
    accessSync(config.varDir, constants.W_OK)
    return true
  }
  const { bavail, bsize } = statfsSync(existsSync(config.varDir) ? config.varDir : '.')
  return [
    finding({ ja: 'Node 24', en: 'Node 24' }, major >= 24, {
      ja: 'npm ci をやり直してください',
      en: 'Run npm ci again',
    }),
    finding({ ja: `${config.varDir} に書ける`, en: `${config.varDir} is writable` }, attempt(writable), {
      ja: 'フォルダーの持ち主と権限を確かめてください',
      en: 'Check the owner and rights of the folder',
    }),
    finding({ ja: '空き容量 1GB以上', en: '1 GB of free space' }, bavail * bsize > 1e9, {
      ja: '不要なファイルを移し、容量を空けてください',
      en: 'Free some space',
    }),
    finding(
      { ja: '画面の部品（dist/client）', en: 'Client built (dist/client)' },
      existsSync(join(import.meta.dirname, '../../../dist/client')),
      {
        ja: 'npm run build を実行してください',
        en: 'Run npm run build',
      },
    ),
    finding({ ja: 'SECRET の設定', en: 'SECRET is set' }, config.demo || process.env['SECRET'] !== undefined, {
      ja: 'SECRET に32文字以上の乱数を設定してください（例：openssl rand -base64 32）',
      en: 'Set SECRET to 32 or more random characters (for example openssl rand -base64 32)',
    }),
    finding(
      { ja: '公開アドレスがhttps', en: 'Public address is https' },
      config.demo || config.publicUrl.startsWith('https:'),
      {
        ja: 'PUBLIC_URL に https:// のアドレスを設定してください',
        en: 'Set PUBLIC_URL to an https:// address',
      },
    ),
  ]
}
