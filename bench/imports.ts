// Lists of organizations, people and events come in, checked row by row; beside each the same file read by csv-parse and written as it is.
import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import type { Client } from 'pg'
import { importableOf, importFile } from '#modules/members/index.ts'
import { writeCsv } from '#platform/tabular/index.ts'
import { count, type Measure, ms, ratio, timed } from './measure.ts'
import { inPlace } from './place.ts'
import { municipality } from './town.ts'

const lists: Record<'organizations' | 'people' | 'events', { headings: string[]; row: (i: number) => string[] }> = {
  organizations: {
    headings: ['NO', '名称', '名称_カナ', '住所', '連絡先電話番号', '料金(基本)', '説明', 'URL'],
    row: (i) => [
      `${i}`,
      `第${i}製作所`,
      `ダイ${i}セイサクジョ`,
      `本町${1 + (i % 9)}-${i}`,
      `03-${1000 + (i % 9000)}-0000`,
      '',
      '金属の加工をしています。',
      `https://f${i}.example.jp/`,
    ],
  },
  people: {
    headings: ['氏名', 'フリガナ', 'メールアドレス', '電話', '住所', '職業', 'できること', '曜日'],
    row: (i) => [
      `山田　花${i}`,
      `ヤマダ ハナ${i}`,
      `h${i}@example.jp`,
      `090-0000-${1000 + (i % 9000)}`,
      `本町${1 + (i % 9)}`,
      '会計',
      '接客',
      '平日夜',
    ],
  },
  events: {
    headings: [
      '名称',
      'イベント種類',
      '開始日',
      '終了日',
      '開始時刻',
      '終了時刻',
      '集合場所',
      '住所市区町村',
      '説明',
      '定員',
      'URL',
      '連絡先名称',
    ],
    row: (i) => [
      `第${i}回 はじめての講座`,
      'セミナー',
      `2027-${String(1 + (i % 12)).padStart(2, '0')}-15`,
      '',
      '10:00',
      '12:00',
      '公民館',
      'みなも区',
      '話を聞き、手を動かします。',
      '20',
      `https://e.example.jp/${i}`,
      '生涯学習課',
    ],
  },
}

/** Written by one statement as it is, without asking what it means: what the rows alone cost the database. */
async function written(admin: Client, rows: readonly string[][]): Promise<number> {
  const columns = rows[0]?.map((_, i) => `c${i}`) ?? []
  await admin.query(
    `create table plain (id uuid primary key default gen_random_uuid(), ${columns.map((name) => `${name} text`).join(', ')})`,
  )
  const values = JSON.stringify(rows.map((row) => Object.fromEntries(row.map((value, i) => [`c${i}`, value]))))
  const took = await timed(() =>
    admin.query(
      `insert into plain (${columns.join(', ')}) select ${columns.join(', ')} from json_populate_recordset(null::plain, $1::json)`,
      [values],
    ),
  )
  await admin.query('drop table plain')
  return took
}

const parsed = (path: string): Promise<number> =>
  timed(async () => {
    for await (const _ of createReadStream(path).pipe(parse())) continue
  })

export const imports: Measure = ({ quick, say }) =>
  inPlace(async ({ dir, database }) => {
    const size = quick ? 10_000 : 100_000
    const { admin, services } = await database('imports')
    await admin.query(
      `insert into municipality values ('${municipality}', 'みなも区', 'ミナモク', 'Minamo', '課', 'Division', '00', '{localhost}')`,
    )
    const rows: string[][] = []
    for (const kind of ['organizations', 'people', 'events'] as const) {
      say(`${count(size)} ${kind}`)
      const { headings, row } = lists[kind]
      const path = join(dir, `${kind}.csv`)
      const all = Array.from({ length: size }, (_, i) => row(i))
      await writeFile(path, writeCsv(headings, all))
      const importable = importableOf(kind)
      await parsed(path)
      const beside = (await parsed(path)) + (await written(admin, all))
      const report = await importFile(services, municipality, importable, path, { source: kind })
      const again = await importFile(services, municipality, importable, path, { source: kind })
      rows.push([
        kind,
        count(size),
        `${report.seconds.toFixed(1)} s`,
        count(size / report.seconds),
        `${report.rejected}`,
        `${again.seconds.toFixed(1)} s, ${count(again.unchanged)}`,
        ms(beside),
        ratio(report.seconds * 1000, beside),
      ])
    }
    return {
      title: 'Lists that come in',
      about:
        'Each row is checked, known again, written with its words for the search, and kept in a report. Beside it: the same file read by `csv-parse` and written as text by one statement into a table with a key.',
      head: [
        'list',
        'rows',
        'first time',
        'rows/s',
        'rejected',
        'again, unchanged',
        'read and written alone',
        'ours : alone',
      ],
      rows,
    }
  })
