// The shape of the code, held: who may import whom, what each kind of file may do, how long it may be.
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { modules } from '../src/modules.ts'
import { isTest, moduleOf, type Source, sources } from './sources.ts'

const all = sources()
const code = all.filter((source) => !isTest(source))
const inModules = code.filter(({ path }) => moduleOf(path) !== null)
const role = (name: string) => (source: Source) => new RegExp(`/${name}(\\.tsx?$|/)`).test(source.path)
const lines = (text: string) => text.split('\n').length - 1

describe('who may import whom', () => {
  it('the platform and the design system know no module', () => {
    const wrong = code
      .filter(({ path }) => /^src\/(platform|ui)\//.test(path))
      .flatMap(({ path, imports }) =>
        imports.filter(({ from }) => moduleOf(from) !== null).map(({ from }) => `${path} → ${from}`),
      )
    expect(wrong).toEqual([])
  })

  it('a module is entered only through its door, and only by those that say so in `uses`', () => {
    const uses = new Map(modules.map((module) => [module.name, module.uses]))
    const wrong = inModules.flatMap(({ path, imports }) =>
      imports.flatMap(({ from }) => {
        const [mine, other] = [moduleOf(path), moduleOf(from)]
        if (mine === null || other === null || mine === other) return []
        const ok = from === `src/modules/${other}/index.ts` && uses.get(mine)?.includes(other)
        return ok ? [] : [`${path} → ${from}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('modules use only those above them in the list', () => {
    const above = new Set<string>()
    for (const { name, uses } of modules) {
      expect(uses.filter((other) => !above.has(other))).toEqual([])
      above.add(name)
    }
  })

  it('rules and policies are pure: no database, no HTTP', () => {
    const impure = /^src\/platform\/(db|http|jobs|mail|files)\//
    const wrong = inModules
      .filter((source) => role('rules')(source) || role('policy')(source))
      .flatMap(({ path, text, imports }) => [
        ...imports
          .filter(({ from, typeOnly }) => impure.test(from) && !typeOnly)
          .map(({ from }) => `${path} → ${from}`),
        ...(/from '(kysely|hono)/.test(text) ? [`${path} imports kysely or hono`] : []),
      ])
    expect(wrong).toEqual([])
  })

  it('actions and queries never see HTTP', () => {
    const wrong = inModules
      .filter((source) => role('actions')(source) || role('queries')(source))
      .filter(
        ({ text, imports }) =>
          /from 'hono/.test(text) || imports.some(({ from }) => from.startsWith('src/platform/http/')),
      )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

describe('what each kind of file does', () => {
  it('queries never write', () => {
    const wrong = inModules
      .filter(role('queries'))
      .filter(({ text }) => /\.(insertInto|updateTable|deleteFrom)\(/.test(text))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('pages never await', () => {
    const wrong = inModules.filter(role('pages')).filter(({ text }) => /\bawait\b/.test(text))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('only the owner touches a table', () => {
    const owner = new Map<string, string>()
    for (const file of globSync('src/**/migrations/*.sql')) {
      const tables = readFileSync(file, 'utf8').matchAll(/create table (?:if not exists )?(\w+)/g)
      for (const [, table] of tables) if (table) owner.set(table, moduleOf(file) ?? 'platform')
    }
    const touch = /\.(?:selectFrom|insertInto|updateTable|deleteFrom|innerJoin|leftJoin)\(\s*'(\w+)/g
    const wrong = inModules.flatMap(({ path, text }) =>
      [...text.matchAll(touch)].flatMap(([, table = '']) => {
        const whose = owner.get(table)
        return whose === undefined || whose === 'platform' || whose === moduleOf(path)
          ? []
          : [`${path} touches ${table}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('transactions are opened only by routes, jobs, the command line and loaders', () => {
    const opens = /\.transaction\(\)|inMunicipality\(|readingMunicipality\(/
    const may = /^src\/platform\/|\/(routes|jobs)(\.tsx?$|\/)|^src\/(cli|demo)\/|^src\/[a-z-]+\.tsx?$|\/imports\//
    const wrong = code.filter(({ path, text }) => opens.test(text) && !may.test(path))
    expect(wrong.map(({ path }) => path)).toEqual([])
  })

  it('every exported action asks who may and leaves an audit line', () => {
    const acts = inModules.filter((source) => role('actions')(source) || /\/lock[^/]*\.ts$/.test(source.path))
    const functions = acts.flatMap(({ path, text }) => {
      const starts = [...text.matchAll(/^(export )?(?:async )?function (\w+)(?:<[^>]*>)?\(([^)]*)/gm)]
      return starts.map((match, i) => ({
        where: `${moduleOf(path)} ${match[2]}`,
        module: moduleOf(path),
        name: match[2] ?? '',
        isAction:
          match[1] !== undefined &&
          role('actions')({ path, text, imports: [] }) &&
          /^\s*tx: Tx,\s*actor: Actor\b/.test(match[3] ?? ''),
        body: text.slice(match.index, starts[i + 1]?.index ?? text.length),
      }))
    })
    // An action may leave the asking, or the writing down, to a function of its own module.
    const does = (what: RegExp) => {
      const direct = functions.filter(({ body }) => what.test(body))
      return ({ module, body }: (typeof functions)[number]) =>
        what.test(body) ||
        direct.some((other) => other.module === module && new RegExp(`\\b${other.name}\\(`).test(body))
    }
    const [asks, records] = [does(/\ballow\(/), does(/\brecord(All)?\(/)]
    const wrong = functions.filter((one) => one.isAction && !(asks(one) && records(one)))
    expect(wrong.map(({ where }) => where)).toEqual([])
  })
})

describe('words', () => {
  it('every table is one of docs/words.md', () => {
    const words = readFileSync('docs/words.md', 'utf8')
    const tables = globSync('src/**/migrations/*.sql').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/^create table (?:if not exists )?(\w+) /gm)].map(([, name]) => name),
    )
    expect(tables.length).toBeGreaterThan(20)
    expect(tables.filter((name) => !words.includes(`\`${name}\``))).toEqual([])
  })
})

describe('how long a file is', () => {
  it('none has more than 300 lines', () => {
    expect(all.filter(({ text }) => lines(text) > 300).map(({ path, text }) => `${path} ${lines(text)}`)).toEqual([])
  })

  it('half of them have 60 lines or fewer', () => {
    const lengths = code.map(({ text }) => lines(text)).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60)
  })

  it('nothing is exported by default, and nothing is called utils', () => {
    const config = /\.config\.ts$|global-setup\.ts$/
    expect(
      all.filter(({ path, text }) => /^export default/m.test(text) && !config.test(path)).map(({ path }) => path),
    ).toEqual([])
    expect(all.filter(({ path }) => /util|helper|misc/.test(path)).map(({ path }) => path)).toEqual([])
  })

  it('nothing is exported that no other file names', () => {
    const others = globSync('{bin,bench}/**/*.{ts,tsx}').map((path) => readFileSync(path, 'utf8'))
    const files = new Map<string, number>()
    for (const text of [...all.map((source) => source.text), ...others])
      for (const word of new Set(text.match(/\w+/g))) files.set(word, (files.get(word) ?? 0) + 1)
    const exported = /^export (?:async )?(?:const|function|interface|type|class) (\w+)/gm
    const unused = code
      // The compiler asks for what is there.
      .filter(({ path }) => path !== 'src/ui/html/jsx-runtime.ts')
      .flatMap(({ path, text }) => [...text.matchAll(exported)].map(([, name = '']) => ({ path, name })))
      .filter(({ name }) => files.get(name) === 1)
    expect(unused).toEqual([])
  })
})

describe('stylesheets', () => {
  it('of two modules never name the same class', () => {
    const owners = new Map<string, Set<string>>()
    for (const path of globSync('src/modules/*/*.css')) {
      // The first class of a selector is the one it belongs to.
      for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/^\s*\.([\w-]+)/gm)) {
        owners.set(name, (owners.get(name) ?? new Set()).add(path))
      }
    }
    const shared = [...owners].filter(([name, paths]) => paths.size > 1 && !defined('src/ui', name))
    expect(shared.map(([name, paths]) => `.${name}: ${[...paths].join(', ')}`)).toEqual([])
  })
})

function defined(folder: string, name: string): boolean {
  return globSync(`${folder}/*.css`).some((path) => new RegExp(`\\.${name}\\b`).test(readFileSync(path, 'utf8')))
}
