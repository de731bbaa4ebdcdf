// Settings come from the environment only; a wrong one stops the start with a sentence for each.
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { S3Settings } from '#platform/files/s3.ts'

const port = z.coerce.number().int().min(1).max(65_535)
const onOff = z.enum(['on', 'off']).transform((v) => v === 'on')

const environment = z.object({
  HOST: z.string().min(1).default('localhost'),
  PORT: port.default(3000),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  VAR_DIR: z.string().min(1).default('var'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_PORT: port.default(54_320),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  SECRET: z.string().min(32).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('no-reply@machiport.example'),
  DEMO: onOff.optional(),
  STAFF_SECOND_FACTOR: z.enum(['required', 'optional']).optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  OIDC_LABEL: z.string().min(1).default('GビズID'),
  OIDC_SCOPES: z.string().min(1).default('openid profile'),
  TRUST_PROXY: onOff.default(false),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  S3_URL: z.url({ protocol: /^https?$/ }).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().default(''),
  S3_SECRET_ACCESS_KEY: z.string().default(''),
  CLAMD: z.url({ protocol: /^(tcp|unix)$/ }).optional(),
  DKIM_DOMAIN: z.string().min(3).optional(),
  DKIM_SELECTOR: z.string().min(1).default('machiport'),
  DKIM_KEY_FILE: z.string().min(1).optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  STOP_DELAY: z.coerce.number().int().min(0).max(60).default(2),
  FILE_MAX_MB: z.coerce.number().int().min(1).max(2000).default(20),
})

/** For the test that .env.example is complete. */
export const settingNames = Object.keys(environment.shape)

/** A provider of OpenID Connect (GビズID). */
export interface OidcConfig {
  /** Exactly as the provider names itself. */
  issuer: string
  clientId: string
  clientSecret: string
  /** What people call it. */
  label: string
  scopes: string[]
}

export interface Config {
  host: string
  port: number
  /** The address people type, without a trailing slash. `__Host-` cookies and HSTS follow its scheme. */
  publicUrl: string
  varDir: string
  /** Absent: the embedded PostgreSQL in `varDir`. */
  databaseUrl: string | undefined
  databasePort: number
  databasePool: number
  secret: string
  smtpUrl: string | undefined
  mailFrom: string
  /** Demo: the invented ward is loaded and captured mail is shown at /dev/mail. */
  demo: boolean
  /** Whether staff and auditors must sign in with two factors. */
  staffSecondFactor: 'required' | 'optional'
  /** Null without OIDC_ISSUER. */
  oidc: OidcConfig | null
  trustProxy: boolean
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent'
  fileMaxBytes: number
  /** Where uploaded files lie; absent: on disk, in `varDir`. */
  s3: S3Settings | undefined
  /** The virus scanner: `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`; absent: files are not scanned. */
  clamd: string | undefined
  /** Signs mail; absent: the mail server does, or nobody. */
  dkim: { domainName: string; keySelector: string; keyFile: string } | undefined
  /** Opens /metrics to other machines; absent: only this one reads it. */
  metricsToken: string | undefined
  /** Between the order to stop, when /readyz turns, and the end of listening. */
  stopDelayMs: number
}

export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** Without SECRET the demo keeps one of its own, so that sessions outlive a restart. */
function keptSecret(varDir: string): string {
  const file = join(varDir, 'secret')
  try {
    return readFileSync(file, 'utf8').trim()
  } catch {
    mkdirSync(varDir, { recursive: true })
    const secret = randomBytes(32).toString('base64url')
    writeFileSync(file, secret, { mode: 0o600, flag: 'wx' })
    return secret
  }
}

function oidcOf(e: z.infer<typeof environment>): OidcConfig | null {
  if (e.OIDC_ISSUER === undefined) return null
  if (e.OIDC_CLIENT_ID === undefined || e.OIDC_CLIENT_SECRET === undefined) {
    throw new ConfigError(
      'OIDC_ISSUER には OIDC_CLIENT_ID と OIDC_CLIENT_SECRET が要ります / OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.',
    )
  }
  return {
    issuer: e.OIDC_ISSUER,
    clientId: e.OIDC_CLIENT_ID,
    clientSecret: e.OIDC_CLIENT_SECRET,
    label: e.OIDC_LABEL,
    scopes: e.OIDC_SCOPES.split(/\s+/),
  }
}

/** Reads and checks the environment. Throws a ConfigError with one line a wrong setting. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new ConfigError(`設定に誤りがあります / Wrong settings (see .env.example):\n${lines.join('\n')}`)
  }
  const e = parsed.data
  if (e.DATABASE_URL !== undefined && e.SECRET === undefined) {
    throw new ConfigError(
      'SECRET を32文字以上で設定してください / Set SECRET (32 characters or more) when DATABASE_URL is set.',
    )
  }
  // From the project's own folder, wherever one stands.
  const varDir = resolve(import.meta.dirname, '../..', e.VAR_DIR)
  const demo = e.DEMO ?? e.DATABASE_URL === undefined
  return {
    host: e.HOST,
    port: e.PORT,
    publicUrl: (e.PUBLIC_URL ?? `http://localhost:${e.PORT}`).replace(/\/+$/, ''),
    varDir,
    databaseUrl: e.DATABASE_URL,
    databasePort: e.DATABASE_PORT,
    databasePool: e.DATABASE_POOL,
    secret: e.SECRET ?? keptSecret(varDir),
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    demo,
    staffSecondFactor: e.STAFF_SECOND_FACTOR ?? (demo ? 'optional' : 'required'),
    oidc: oidcOf(e),
    trustProxy: e.TRUST_PROXY,
    logLevel: e.LOG_LEVEL,
    s3:
      e.S3_URL === undefined
        ? undefined
        : {
            url: e.S3_URL.replace(/\/+$/, ''),
            region: e.S3_REGION,
            accessKeyId: e.S3_ACCESS_KEY_ID,
            secretAccessKey: e.S3_SECRET_ACCESS_KEY,
          },
    clamd: e.CLAMD,
    dkim:
      e.DKIM_DOMAIN === undefined || e.DKIM_KEY_FILE === undefined
        ? undefined
        : { domainName: e.DKIM_DOMAIN, keySelector: e.DKIM_SELECTOR, keyFile: e.DKIM_KEY_FILE },
    metricsToken: e.METRICS_TOKEN,
    stopDelayMs: e.STOP_DELAY * 1000,
    fileMaxBytes: e.FILE_MAX_MB * 1024 * 1024,
  }
}
