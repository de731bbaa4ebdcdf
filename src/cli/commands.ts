// Every command, in the order of --help. What one runs on is loaded with it alone, so that --help is there at once.
import type { Phrase } from '#platform/i18n/index.ts'
import type { Command } from './command.ts'

export interface NamedCommand {
  /** `user create`: one or two words. */
  name: string
  help: Phrase
  load(): Promise<Command>
}

export const commands: readonly NamedCommand[] = [
  {
    name: 'serve',
    help: {
      ja: '画面を提供します。DATABASE_URLがなければ、データベースも var/ の中で動かし、試用の区を読み込みます。',
      en: 'Serves the site. Without DATABASE_URL it also runs a database in var/ and loads the demo ward.',
    },
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'worker',
    help: {
      ja: '裏の仕事（メールの送信、毎日の知らせ）だけを動かします。',
      en: 'Runs only the jobs: mail, daily reminders.',
    },
    load: async () => (await import('./serve.ts')).worker,
  },
  {
    name: 'migrate',
    help: { ja: 'データベースを、この版が求める形にします。', en: 'Brings the database to what this version expects.' },
    load: async () => (await import('./migrate.ts')).migrate,
  },
  {
    name: 'demo',
    help: {
      ja: '架空の「みなも区」と「ほしみ町」を読み込みます。同じ種（seed）なら同じ内容です。',
      en: 'Loads the invented Minamo Ward and Hoshimi Town. The same seed gives the same town.',
    },
    load: async () => (await import('./demo.ts')).demo,
  },
  {
    name: 'import vision',
    help: { ja: 'ビジョンの体系表（CSV）を取り込みます。', en: 'Imports the table of the vision (CSV).' },
    load: async () => (await import('./import.ts')).importVision,
  },
  {
    name: 'import organizations',
    help: {
      ja: '事業者の一覧（CSV・Excel）を取り込みます。同じファイルをもう一度取り込んでも、何も変わりません。',
      en: 'Imports a list of organizations (CSV, Excel). The same file a second time changes nothing.',
    },
    load: async () => (await import('./import.ts')).fileImport('organizations'),
  },
  {
    name: 'import people',
    help: {
      ja: '人の名簿（CSV・Excel）を取り込みます。同じファイルをもう一度取り込んでも、何も変わりません。',
      en: 'Imports a list of people (CSV, Excel). The same file a second time changes nothing.',
    },
    load: async () => (await import('./import.ts')).fileImport('people'),
  },
  {
    name: 'import events',
    help: {
      ja: '催しの一覧（CSV・Excel）を取り込みます。同じファイルをもう一度取り込んでも、何も変わりません。',
      en: 'Imports a list of events (CSV, Excel). The same file a second time changes nothing.',
    },
    load: async () => (await import('./import.ts')).fileImport('events'),
  },
  {
    name: 'import schemes',
    help: {
      ja: '国や都などの支援制度の一覧（CSV・Excel・JSON）を、紹介だけの制度として取り込みます。同じファイルをもう一度取り込んでも、何も変わりません。',
      en: 'Imports a list of support schemes of others (CSV, Excel, JSON) for information. The same file a second time changes nothing.',
    },
    load: async () => (await import('./import.ts')).fileImport('schemes'),
  },
  {
    name: 'audit verify',
    help: {
      ja: '記録の鎖を確かめます。切れていれば終了コード1。',
      en: 'Verifies the audit chain. Exit status 1 when it is broken.',
    },
    load: async () => (await import('./audit.ts')).auditVerify,
  },
  {
    name: 'user create',
    help: {
      ja: 'アカウントを作り、役割を与えます。パスワードは標準入力から読みます。',
      en: 'Makes an account and gives it a role. The password is read from standard input.',
    },
    load: async () => (await import('./user.ts')).userCreate,
  },
  {
    name: 'user list',
    help: { ja: 'アカウントと、その自治体での役割の一覧', en: 'Lists accounts and their roles in a municipality' },
    load: async () => (await import('./user.ts')).userList,
  },
  {
    name: 'user reset-codes',
    help: {
      ja: '確認コードを解除します（スマートフォンも回復コードもなくした方のために。ご本人と確かめてから）。',
      en: 'Resets somebody’s one-time codes, when telephone and recovery codes are lost. Check first that it is them.',
    },
    load: async () => (await import('./user-codes.ts')).userResetCodes,
  },
  {
    name: 'person export',
    help: {
      ja: '一人について持っている情報をすべて、開示のために書き出します（記録に残ります）。',
      en: 'Writes everything kept about one person, for disclosure. It is recorded.',
    },
    load: async () => (await import('./person.ts')).personExport,
  },
  {
    name: 'person erase',
    help: {
      ja: '一人の情報を消去します。--yes がなければ、何が消えるかを示すだけです（記録に残ります）。',
      en: 'Erases one person. Without --yes it only says what would go. It is recorded.',
    },
    load: async () => (await import('./person.ts')).personErase,
  },
  {
    name: 'person erased',
    help: {
      ja: '消去した人の番号の一覧（控えと一緒に別の場所へ。控えを戻したあと、もう一度消去するため）。',
      en: 'Lists the ids of whoever was erased: kept beside the back-ups, to erase them again after a restore.',
    },
    load: async () => (await import('./person-erased.ts')).personErased,
  },
  {
    name: 'privacy register',
    help: {
      ja: '個人情報ファイル簿（個人情報保護法75条）と保存期間の表を、CSVまたはMarkdownで出力します。',
      en: 'Prints the register of personal data (個人情報保護法 75条), as CSV or as Markdown with the table of retention.',
    },
    load: async () => (await import('./privacy.ts')).privacyRegister,
  },
  {
    name: 'municipality create',
    help: { ja: '自治体を登録します。', en: 'Registers a municipality.' },
    load: async () => (await import('./municipality.ts')).municipalityCreate,
  },
  {
    name: 'draw run',
    help: {
      ja: '応募の一覧（1行に1件のJSON）から抽選し、証明を標準出力に書きます。データベースは使いません。',
      en: 'Draws from a list of entries (one JSON object a line) and prints the proof. Needs no database.',
    },
    load: async () => (await import('./draw.ts')).drawRun,
  },
  {
    name: 'draw verify',
    help: {
      ja: '抽選の証明を計算し直します。違う所があれば、最初の違いを示して終了コード1。',
      en: 'Runs the proof of a draw again. Exit status 1, and the first difference, if it does not hold.',
    },
    load: async () => (await import('./draw.ts')).drawVerify,
  },
  {
    name: 'zengin check',
    help: {
      ja: '総合振込のファイルを確かめます。誤りがあれば、最初の誤りをレコードと桁で示して終了コード1。',
      en: 'Checks a bank transfer file (総合振込). Exit status 1, and the first error by record and column, if a bank would not read it.',
    },
    load: async () => (await import('./zengin.ts')).zenginCheck,
  },
  {
    name: 'rules check',
    help: {
      ja: '支援制度の判定ルールのファイルを確かめ、書かれた例をすべて試します。誤りは行と桁で示し、終了コード1。',
      en: 'Checks a file of rules of a support scheme and works out its examples. Errors by line and column, exit status 1.',
    },
    load: async () => (await import('./rules.ts')).rulesCheck,
  },
  {
    name: 'rules explain',
    help: {
      ja: '一つの申請を判定ルールで判定し、要件と金額を一行ずつ示します。',
      en: 'Judges one case by a file of rules, line by line, with the amount.',
    },
    load: async () => (await import('./rules.ts')).rulesExplain,
  },
  {
    name: 'scheme export',
    help: {
      ja: '支援制度を、文章・段階・申請書・判定ルールごと、1つのファイル（YAML）として標準出力に書きます。',
      en: 'Prints a support scheme, with its text, stages, form and rules, as one YAML file.',
    },
    load: async () => (await import('./scheme.ts')).schemeExport,
  },
  {
    name: 'scheme import',
    help: {
      ja: '支援制度のファイルから下書きをつくります。誤りがあれば、行と文字の位置を示して終了コード1。',
      en: 'Makes a draft from a scheme file. Exit status 1, and each error by line and column, if it is wrong.',
    },
    load: async () => (await import('./scheme.ts')).schemeImport,
  },
  {
    name: 'seating plan',
    help: {
      ja: '交流会の席を、初めての人と多く会えるように何回分か決めます。データベースは使いません。',
      en: 'Seats people at tables for several rounds so that they meet many new ones. Needs no database.',
    },
    load: async () => (await import('./seating.ts')).seatingPlan,
  },
  {
    name: 'backup',
    help: {
      ja: 'サイトを止めずに、データベースとファイルの控えを1つのファイルに取ります。',
      en: 'Copies database and files into one archive, without stopping the site.',
    },
    load: async () => (await import('./copying/backup.ts')).backup,
  },
  {
    name: 'restore',
    help: {
      ja: '控えを空のデータベースへ戻し、表ごとに照合します。',
      en: 'Puts a backup into an empty database and compares it table by table.',
    },
    load: async () => (await import('./copying/restore.ts')).restore,
  },
  {
    name: 'move',
    help: {
      ja: '内蔵のデータベースを別の PostgreSQL へ移し、行数と照合値の一致を確かめます。',
      en: 'Moves the embedded database to another PostgreSQL and proves that counts and checksums agree.',
    },
    load: async () => (await import('./copying/move.ts')).move,
  },
  {
    name: 'bench search',
    help: {
      ja: '検索の質と速さを、正解の分かっている質問で測ります。別のデータベースで行い、終われば消します。結果はJSON 1行です。',
      en: 'Measures how well and how fast the search answers, with questions whose answers are known. Uses a database of its own; prints one line of JSON.',
    },
    load: async () => (await import('./bench.ts')).benchSearch,
  },
  {
    name: 'doctor',
    help: {
      ja: '設置の状態を調べ、直し方を示します。問題があれば終了コード1。',
      en: 'Says what is wrong with an installation and how to mend it. Exit status 1 if anything is.',
    },
    load: async () => (await import('./doctor.ts')).doctor,
  },
]
