// machiport municipality
import { t } from '#platform/i18n/index.ts'
import { municipalityCode } from '#platform/text/index.ts'
import { CliError, type Command, neededOption, textOption } from './command.ts'
import { withServices } from './services.ts'

export const municipalityCreate: Command = {
  options: {
    code: {
      type: 'string',
      help: { ja: '全国地方公共団体コード（5桁か6桁）', en: 'Municipality code (five or six digits)' },
    },
    name: { type: 'string', help: { ja: '名前（例：みなも区）', en: 'Name in Japanese' } },
    'name-kana': { type: 'string', help: { ja: 'フリガナ', en: 'Reading in katakana' } },
    'name-en': { type: 'string', help: { ja: '英語の名前', en: 'Name in English' } },
    department: { type: 'string', help: { ja: '担当課', en: 'Department, in Japanese' }, default: '産業振興課' },
    'department-en': {
      type: 'string',
      help: { ja: '担当課（英語）', en: 'Department, in English' },
      default: 'Industry Promotion Division',
    },
    phone: { type: 'string', help: { ja: '電話番号', en: 'Telephone number' } },
    address: {
      type: 'string',
      help: { ja: '郵便番号と所在地（メールの終わりに入ります）', en: 'Postal address, at the end of mails' },
    },
    'address-en': { type: 'string', help: { ja: '所在地（英語）', en: 'Postal address in English' } },
    host: { type: 'string', help: { ja: 'この自治体の画面のホスト名', en: 'Host name under which it answers' } },
  },
  async run(invocation) {
    const code = municipalityCode(neededOption(invocation, 'code'))
    if (code === null)
      throw new CliError(t('コードの検査数字が合いません', 'The check digit of the code does not fit'), 2)
    const host = textOption(invocation, 'host')
    const row = {
      code: code.code,
      name: neededOption(invocation, 'name'),
      name_kana: neededOption(invocation, 'name-kana'),
      name_en: neededOption(invocation, 'name-en'),
      department: neededOption(invocation, 'department'),
      department_en: neededOption(invocation, 'department-en'),
      phone: neededOption(invocation, 'phone'),
      address: textOption(invocation, 'address') ?? '',
      address_en: textOption(invocation, 'address-en') ?? '',
      hosts: host === undefined ? [] : [host],
    }
    return withServices(async ({ database }) => {
      await database.root
        .insertInto('municipality')
        .values(row)
        .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
        .execute()
      invocation.say(t(`${row.name}（${row.code}）を登録しました`, `${row.name_en} (${row.code}) is registered`))
      return row
    })
  },
}
