// Delivery: by SMTP where it is set, else the mail stays in the outbox as captured (the demo shows it at /dev/mail).
import { readFile } from 'node:fs/promises'
import type { Config } from '#platform/config.ts'
import { inMunicipality } from '#platform/db/index.ts'
import type { Services } from '#platform/http/env.ts'
import { type Locale, locales, t, withLocale } from '#platform/i18n/index.ts'
import type { JobHandler } from '#platform/jobs/index.ts'
import { compose } from './template.ts'

/** An error's kind without the addresses that mail servers like to repeat. */
const withoutAddresses = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\S+@\S+/g, '…').slice(0, 300)

/** A mail server that does not answer is tried again later; milliseconds. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const

/** One click in the mail program refuses: only where the signature covers both (RFC 8058, 4). */
const signedHeaders =
  'From:Sender:Reply-To:Subject:Date:Message-ID:To:MIME-Version:Content-Type:Content-Transfer-Encoding:List-Unsubscribe:List-Unsubscribe-Post'
const refusing = (url: string | null) =>
  url === null ? {} : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }

/** What nodemailer signs with, where it is set. */
const signing = async ({ dkim }: Config) =>
  dkim === undefined
    ? undefined
    : { ...dkim, headerFieldNames: signedHeaders, privateKey: await readFile(dkim.keyFile, 'utf8') }

async function deliver({ config, database }: Services, municipality: string, id: string): Promise<void> {
  const { mail, sender } = await inMunicipality(database.root, municipality, async (tx) => ({
    mail: await tx.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst(),
    sender: await tx.selectFrom('municipality').selectAll().where('code', '=', municipality).executeTakeFirstOrThrow(),
  }))
  if (mail === undefined || mail.state === 'sent' || mail.state === 'captured') return
  const mark = (values: { state: string; last_error: string | null; sent_at?: Date }) =>
    inMunicipality(database.root, municipality, (tx) =>
      tx
        .updateTable('mail')
        .set({ ...values, attempts: mail.attempts + 1 })
        .where('id', '=', id)
        .execute(),
    )
  if (config.smtpUrl === undefined)
    return void (await mark({ state: 'captured', last_error: null, sent_at: new Date() }))
  const locale: Locale = locales.find((known) => known === mail.locale) ?? 'ja'
  const { from, refusal, ...parts } = withLocale(locale, () => ({
    from: t(`${sender.name} まちポート`, `${sender.name_en} Machiport`),
    ...compose(mail, sender, config.publicUrl),
  }))
  const { createTransport } = await import('nodemailer')
  const transport = createTransport({ url: config.smtpUrl, dkim: await signing(config), ...patience })
  try {
    await transport.sendMail({
      // The outbox id is the Message-ID, so that a repeated delivery is recognised as the same mail.
      messageId: `<${mail.id}@${new URL(config.publicUrl).hostname}>`,
      from: { name: from, address: config.mailFrom },
      to: mail.to_address,
      subject: mail.subject,
      headers: refusing(refusal),
      ...parts,
    })
    await mark({ state: 'sent', last_error: null, sent_at: new Date() })
  } catch (error) {
    await mark({ state: 'failed', last_error: withoutAddresses(error) })
    // The error itself would carry the address into the job's record.
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    // oxlint-disable-next-line preserve-caught-error
    throw Object.assign(new Error(`mail ${id}: ${withoutAddresses(error)}`), { code })
  } finally {
    transport.close()
  }
}

/** The job `mail.deliver`. */
export const deliverMail: JobHandler = {
  label: { ja: 'メールの送信', en: 'Sending a mail' },
  run: (services, job) => deliver(services, job.municipality, job['mail'] ?? ''),
}
