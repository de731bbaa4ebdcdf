// machiport import …: real files, read row by row.
import { access } from 'node:fs/promises'
import { parse } from 'node:path'
import { parseDate } from '#platform/calendar/index.ts'
import { t } from '#platform/i18n/index.ts'
import { importableOf, importFile, type ImportReport, whyNotAsOf } from '#modules/members/index.ts'
import { importVisionFile } from '#modules/vision/index.ts'
import { chosenMunicipality, municipalityOption, withServices } from './services.ts'
import { CliError, type Command, type Invocation, textOption } from './command.ts'

const onlyFile = ({ positionals }: Invocation): string => {
  const [file] = positionals
  if (file === undefined) throw new CliError(t('ファイルを指定してください', 'Name a file'), 2)
  return file
}

export const importVision: Command = {
  operands: 'FILE',
  options: { municipality: municipalityOption },
  run: (invocation) =>
    withServices(async (services) => {
      const { code } = await chosenMunicipality(services, invocation)
      const report = await importVisionFile(services, code, onlyFile(invocation))
      invocation.say(JSON.stringify(report, null, 2))
      return report
    }),
}

/** A line for every ten thousand rows, beside the report: a long file is seen to move. */
function progressLine(): (rows: number) => void {
  let done = 0
  return (rows) => {
    const before = Math.floor(done / 10_000)
    done += rows
    if (Math.floor(done / 10_000) > before) process.stderr.write(t(`${done}行まで…\n`, `${done} rows…\n`))
  }
}

/** The file's own name will do, unless everybody reads it. */
function sourceOf(invocation: Invocation, kind: string, path: string): string {
  const given = textOption(invocation, 'source')?.trim()
  if (given) return given
  const { sourceHelp } = importableOf(kind)
  if (sourceHelp === undefined) return parse(path).name
  throw new CliError(
    t(
      `--source で出典の名前を書いてください。${sourceHelp.ja}`,
      `Please name the source with --source. ${sourceHelp.en}`,
    ),
    2,
  )
}

/** Of a kind that everybody reads with its day; of the others none is kept. */
function asOfOf(invocation: Invocation, kind: string): string | null {
  const given = textOption(invocation, 'as-of')?.trim()
  if (importableOf(kind).dated === undefined) return null
  const day = given ? parseDate(given) : null
  if (day?.ok === false) throw new CliError(`--as-of: ${t(day.why)}`, 2)
  const why = whyNotAsOf(day === null ? null : day.on, new Date())
  if (why !== null)
    throw new CliError(t(`--as-of（例：2026-04-01）：${why.ja}`, `--as-of (such as 2026-04-01): ${why.en}`), 2)
  return day?.on ?? null
}

/** `machiport import KIND FILE`. */
export const fileImport = (kind: string): Command => ({
  operands: 'FILE',
  options: {
    source: {
      type: 'string',
      help: {
        ja: '出典の名前。次の更新も同じ名前で取り込みます（省くとファイルの名前。制度では省けません）',
        en: "The source's name, the same at each update (by default the file's name; of schemes it has to be given)",
      },
    },
    'as-of': {
      type: 'string',
      help: {
        ja: 'いつ時点の一覧か（制度では省けません）。制度のページに出ます',
        en: 'Of which day the list is (of schemes it has to be given); it stands on their pages',
      },
    },
    map: {
      type: 'string',
      help: { ja: '列の対応（省くと見出しから見分けます）', en: 'The column map (by default told by the headings)' },
    },
    'dry-run': { type: 'boolean', help: { ja: '試すだけで、何も書きません', en: 'Only tries: writes nothing' } },
    municipality: municipalityOption,
  },
  run: async (invocation) => {
    const path = onlyFile(invocation)
    const source = sourceOf(invocation, kind, path)
    const as_of_on = asOfOf(invocation, kind)
    return withServices(async (services) => {
      await access(path).catch(() => {
        throw new CliError(t(`ファイルがありません：${path}`, `There is no such file: ${path}`))
      })
      const { code } = await chosenMunicipality(services, invocation)
      const report = await importFile(services, code, importableOf(kind), path, {
        source,
        as_of_on,
        map: textOption(invocation, 'map'),
        dryRun: invocation.options['dry-run'] === true,
        progress: progressLine(),
      })
      for (const line of told(report)) invocation.say(line)
      return report
    })
  },
})

const outcomeWords = {
  accepted: { ja: 'そのまま', en: 'Accepted' },
  repaired: { ja: '直して', en: 'Repaired' },
  unchanged: { ja: '変わりなし', en: 'Unchanged' },
  rejected: { ja: '取り込まず', en: 'Rejected' },
} as const

function told(report: ImportReport): string[] {
  const { map, format, encoding, total, seconds, problems, remark, notes } = report
  return [
    `${map} (${encoding === null ? format : `${format}, ${encoding}`})`,
    ...problems.map((problem) => t(problem)),
    ...(remark === null ? [] : [t(remark)]),
    t(`${total}行（${seconds}秒）`, `${total} rows (${seconds} s)`),
    ...(['accepted', 'repaired', 'unchanged', 'rejected'] as const).flatMap((outcome) => [
      `  ${t(outcomeWords[outcome])}: ${report[outcome]}`,
      ...notes
        .filter((note) => note.outcome === outcome)
        .slice(0, 20)
        .map((note) => `    ${String(note.rows).padStart(6)}  ${t(note.words)}`),
    ]),
  ]
}
