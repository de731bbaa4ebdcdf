// machiport seating: tables for several rounds, without a database.
import { plan, readSeating, scoreOf, SeatingError } from '#modules/attendance/seating/index.ts'
import { t } from '#platform/i18n/index.ts'
import { CliError, type Command, neededOption, textOption } from './command.ts'
import { parsed, textOf } from './json-file.ts'

const maxSeconds = 600

export const seatingPlan: Command = {
  options: {
    input: { type: 'string', help: { ja: '卓、回数、参加者のJSON', en: 'JSON of tables, rounds and people' } },
    seconds: { type: 'string', default: '5', help: { ja: '探す時間（秒）', en: 'Seconds to search' } },
  },
  async run(invocation) {
    const seconds = Number(textOption(invocation, 'seconds'))
    if (!(seconds > 0 && seconds <= maxSeconds))
      throw new CliError(t(`--seconds は${maxSeconds}までの秒数です`, `--seconds is up to ${maxSeconds}`), 2)
    const file = neededOption(invocation, 'input')
    try {
      const input = readSeating(parsed(await textOf(file), file))
      const rounds = plan(input, seconds)
      const planned = { rounds, ...scoreOf(input, rounds) }
      invocation.say(JSON.stringify(planned))
      return planned
    } catch (error) {
      throw error instanceof SeatingError ? new CliError(t(error.why), 2) : error
    }
  },
}
