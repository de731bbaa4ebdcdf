// machiport draw: a draw, and the proof of one, without a database.
import { draw, DrawError, type GivenEntry, type Pool, readEntry, verifyProof } from '#modules/draws/algorithm/index.ts'
import { t } from '#platform/i18n/index.ts'
import { CliError, type Command, countOption, neededOption, textOption, textOptions } from './command.ts'
import { parsed, textOf } from './json-file.ts'
import { version } from '#platform/version.ts'

async function entriesIn(file: string): Promise<GivenEntry[]> {
  const lines = (await textOf(file)).split(/\r?\n/)
  return lines.flatMap((line, i) => {
    if (line.trim() === '') return []
    const at = { ja: `${i + 1}行目`, en: `line ${i + 1}` }
    return [readEntry(parsed(line, t(at)), at)]
  })
}

function poolFrom(text: string): Pool {
  const at = text.lastIndexOf('=')
  const [name, seats] = [text.slice(0, at), text.slice(at + 1)]
  if (at < 1 || !/^\d{1,9}$/.test(seats))
    throw new CliError(t(`--pool は「名前=席の数」です：${text}`, `--pool is NAME=SEATS: ${text}`), 2)
  return { name, seats: Number(seats) }
}

/** What cannot be drawn is a wrong use of the command. */
const told = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw error instanceof DrawError ? new CliError(t(error.why), 2) : error
  })

export const drawRun: Command = {
  options: {
    entries: { type: 'string', help: { ja: '応募の一覧（1行に1件のJSON）', en: 'Entries, one JSON object a line' } },
    seats: { type: 'string', help: { ja: '席の数', en: 'Seats in all' } },
    pool: {
      type: 'string',
      multiple: true,
      help: { ja: '優先枠「名前=席の数」（何度でも）', en: 'Reserved seats, NAME=SEATS (any number of times)' },
    },
    secret: {
      type: 'string',
      help: { ja: '主催者の秘密の値（16進数64文字）', en: 'The secret, 64 hexadecimal digits' },
    },
    beacon: {
      type: 'string',
      help: { ja: '締切のあとに公開された乱数', en: 'The random value made public afterwards' },
    },
    'beacon-source': { type: 'string', help: { ja: 'その乱数の出どころ', en: 'Where that value can be looked up' } },
  },
  async run(invocation) {
    const seats = countOption(invocation, 'seats')
    const proof = await told(
      (async () =>
        draw({
          entries: await entriesIn(neededOption(invocation, 'entries')),
          seats,
          pools: textOptions(invocation, 'pool').map(poolFrom),
          secret: neededOption(invocation, 'secret').toLowerCase(),
          beacon: neededOption(invocation, 'beacon'),
          beaconSource: textOption(invocation, 'beacon-source') ?? '',
          software: `machiport ${version}`,
        }))(),
    )
    invocation.say(JSON.stringify(proof))
    return proof
  },
}

export const drawVerify: Command = {
  operands: 'FILE',
  async run({ positionals, say }) {
    const [file] = positionals
    if (file === undefined) throw new CliError(t('証明のファイルを指定してください', 'Name the file of the proof'), 2)
    // Whatever is wrong with what it says, it is no proof.
    const wrong = await verifyProof(parsed(await textOf(file), file, 1))
    if (wrong !== null) throw new CliError(t(wrong), 1, { valid: false, differs: wrong.en })
    say(t('正しい証明です（valid）', 'valid'))
    return { valid: true }
  },
}
