// A mail server that takes everything, for tests of what really leaves.
import { SMTPServer } from 'smtp-server'
import { freePort } from '#platform/db/embedded.ts'
import { atEnd } from './closing.ts'

/** `received`: whole mails as they came, each byte one character. */
export async function mailServer() {
  const received: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => {
      let raw = ''
      stream
        .on('data', (part) => (raw += part.toString('latin1')))
        .on('end', () => {
          received.push(raw)
          done()
        })
    },
  })
  const port = await freePort()
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready))
  atEnd(() => new Promise<void>((done) => server.close(() => done())))
  return { received, env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'no-reply@minamo.example.jp' } }
}
