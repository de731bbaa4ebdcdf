import { createTransport } from 'nodemailer'
import type { Config } from '#platform/config.ts'
import { type Finding, finding } from './finding.ts'

export async function checkMail(config: Config): Promise<Finding[]> {
  if (config.smtpUrl === undefined) {
    const words = {
      ja: 'SMTP_URL がないため、メールは送られず保存されるだけです',
      en: 'Without SMTP_URL mail is only kept, not sent',
    }
    return [finding({ ja: 'メールの送信', en: 'Mail' }, config.demo, words)]
  }
  const reached = await createTransport({ url: config.smtpUrl, connectionTimeout: 10_000, greetingTimeout: 10_000 })
    .verify()
    .then(
      () => true,
      () => false,
    )
  return [
    finding({ ja: 'メールサーバー', en: 'Mail server' }, reached, {
      ja: 'SMTP_URL の宛先と認証を確かめてください',
      en: 'Check the host and login in SMTP_URL',
    }),
  ]
}
