// Letters as PDF: a Typst template and data. The data never becomes markup.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)
const face = (file: string): string => dirname(require.resolve(`@expo-google-fonts/${file}`))

/** BIZ UDMincho is made to be read; Noto Serif JP has what it lacks (𠮷, 𫝆). */
const fontPaths = [
  face('biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf'),
  face('biz-udmincho/700Bold/BIZUDMincho_700Bold.ttf'),
  face('noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf'),
]

const shared = 'answers.typ'
const compilers = new Map<string, NodeCompiler>()

function compilerFor(workspace: string): NodeCompiler {
  const known = compilers.get(workspace)
  if (known !== undefined) return known
  const made = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths }] })
  // What several templates share: each imports it as if it lay beside it.
  made.addSource(join(workspace, shared), readFileSync(join(import.meta.dirname, shared), 'utf8'))
  compilers.set(workspace, made)
  return made
}

/** `template`: the whole path of a .typ file, which reads its data with `json(bytes(sys.inputs.data))`. Tagged PDF/A-2a, kept readable for the archive. */
export function letter(template: string, data: unknown): Uint8Array<ArrayBuffer> {
  const compiler = compilerFor(dirname(template))
  const inputs = { data: JSON.stringify(data) }
  const pdf = compiler.pdf({ mainFilePath: template, inputs, resetRead: true }, { pdfStandard: 'a-2a' })
  return new Uint8Array(pdf)
}
