import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseEnv } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { ConfigError, readConfig, settingNames } from './config.ts'

const varDir = mkdtempSync(join(tmpdir(), 'machiport-config-'))
afterAll(() => rmSync(varDir, { recursive: true }))
const example = readFileSync(join(import.meta.dirname, '../../.env.example'), 'utf8')
const secret = 'x'.repeat(32)

describe('settings', () => {
  it('are all in .env.example, and nothing else is', () => {
    const named = [...example.matchAll(/^#?([A-Z0-9_]+)=/gm)].map(([, name]) => name)
    expect(named.toSorted()).toEqual(settingNames.toSorted())
  })

  it('of .env.example are valid when uncommented', () => {
    const uncommented = parseEnv(example.replaceAll(/^#(?=[A-Z0-9_]+=)/gm, ''))
    expect(readConfig({ ...uncommented, SECRET: secret })).toMatchObject({ publicUrl: 'https://machiport.example.jp' })
  })

  it('are told one by one when wrong', () => {
    const wrong = { PORT: '70000', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://x', SECRET: 'short' }
    const read = () => readConfig(wrong)
    expect(read).toThrow(ConfigError)
    for (const name of Object.keys(wrong)) expect(read).toThrow(name)
  })

  it('need a secret of their own with a database of their own, and then no demo', () => {
    const DATABASE_URL = 'postgres://u:p@127.0.0.1/x'
    expect(() => readConfig({ DATABASE_URL })).toThrow('SECRET')
    expect(readConfig({ DATABASE_URL, SECRET: secret, VAR_DIR: varDir }).demo).toBe(false)
    expect(readConfig({ SECRET: secret, VAR_DIR: varDir }).demo).toBe(true)
  })

  it('left empty are not set; the demo keeps its secret across starts, for its owner only', () => {
    const first = readConfig({ VAR_DIR: varDir, SECRET: '', DATABASE_URL: '', PORT: '' })
    expect(first.port).toBe(3000)
    expect(first.secret.length).toBeGreaterThan(32)
    expect(readConfig({ VAR_DIR: varDir }).secret).toBe(first.secret)
    expect(statSync(join(varDir, 'secret')).mode & 0o077).toBe(0)
  })
})
