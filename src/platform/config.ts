// Settings come from the environment only; a wrong one stops the start with a sentence for each.
import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { OperatorError } from '#platform/errors.ts'
import type { S3Settings } from '#platform/files/s3.ts'
import { t } from '#platform/i18n/index.ts'
import { address, oneOf, onOff, text, whole } from './settings.ts'

const environment = z.object({
  HOST: text(1).default('localhost'),
  PORT: whole(1, 65_535).default(3000),
  PUBLIC_URL: address('http', 'https').optional(),
  VAR_DIR: text(1).default('var'),
  DATABASE_URL: address('postgres', 'postgresql').optional(),
  DATABASE_PORT: whole(1, 65_535).default(54_320),
  DATABASE_POOL: whole(2, 200).default(10),
  DATABASE_REPLICA_URL: address('postgres', 'postgresql').optional(),
  SECRET: text(32).optional(),
  SMTP_URL: address('smtp', 'smtps').optional(),
  MAIL_FROM: text(3).default('no-reply@machiport.example'),
  DEMO: onOff.optional(),
  STAFF_SECOND_FACTOR: oneOf('required', 'optional').optional(),
  OIDC_ISSUER: address('http', 'https').optional(),
  OIDC_CLIENT_ID: text(1).optional(),
  OIDC_CLIENT_SECRET: text(1).optional(),
  OIDC_LABEL: text(1).default('GビズID'),
  OIDC_SCOPES: text(1).default('openid profile'),
  TRUST_PROXY: onOff.default(false),
  LOG_LEVEL: oneOf('debug', 'info', 'warn', 'error', 'silent').default('info'),
  S3_URL: address('http', 'https').optional(),
  S3_REGION: text(1).default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().default(''),
  S3_SECRET_ACCESS_KEY: z.string().default(''),
  CLAMD: address('tcp', 'unix').optional(),
  DKIM_DOMAIN: text(3).optional(),
  DKIM_SELECTOR: text(1).default('machiport'),
  DKIM_KEY_FILE: text(1).optional(),
  METRICS_TOKEN: text(16).optional(),
  STOP_DELAY: whole(0, 60).default(2),
  FILE_MAX_MB: whole(1, 2000).default(20),
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
  /** A standby of the same database, from which strangers' pages are read; absent: everything from `databaseUrl`. */
  databaseReplicaUrl: string | undefined
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

export class ConfigError extends OperatorError {
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
      t(
        'OIDC_ISSUER には OIDC_CLIENT_ID と OIDC_CLIENT_SECRET が要ります。',
        'OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET.',
      ),
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
    const list = lines.join('\n')
    throw new ConfigError(
      t(
        `設定に誤りがあります（.env.example をご覧ください）：\n${list}`,
        `Wrong settings (see .env.example):\n${list}`,
      ),
    )
  }
  const e = parsed.data
  if (e.DATABASE_URL !== undefined && e.SECRET === undefined) {
    throw new ConfigError(
      t(
        'DATABASE_URL を設定したときは、SECRET も32文字以上で設定してください。',
        'Set SECRET (32 characters or more) when DATABASE_URL is set.',
      ),
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
    databaseReplicaUrl: e.DATABASE_REPLICA_URL,
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
