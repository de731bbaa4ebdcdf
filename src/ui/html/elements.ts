// What may be written in TSX: hono's element types without their "any attribute", handlers, inline styles and promises.
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { Html, Node } from './jsx-runtime.ts'

type Known = JSX.IntrinsicElements
type Refused =
  `on${string}` | 'style' | 'srcdoc' | 'children' | 'class' | 'dangerouslySetInnerHTML' | 'formAction' | 'role'
/** Values as text: no functions, no promises. */
type Plain<V> = Exclude<V, Promise<unknown> | ((...given: never[]) => unknown) | Function>

type Named<T> = {
  [K in keyof T as string extends K ? never : number extends K ? never : K extends Refused ? never : K]: Plain<T[K]>
}

interface Common {
  /** Parts that are false or empty are left out. */
  class?: string | readonly (string | false | null | undefined)[] | undefined
  role?: string | undefined
  key?: string | number | undefined
}

interface Extra {
  a: { rel?: string | undefined }
  button: { formaction?: string | undefined }
  input: { formaction?: string | undefined }
  form: { role?: 'search' | undefined; novalidate?: boolean | undefined }
  details: { name?: string | undefined }
  img: { fetchpriority?: 'high' | 'low' | undefined }
}

type Void =
  'area' | 'base' | 'br' | 'col' | 'embed' | 'hr' | 'img' | 'input' | 'link' | 'meta' | 'source' | 'track' | 'wbr'
type Dated = 'big' | 'center' | 'embed' | 'iframe' | 'keygen' | 'menuitem' | 'object' | 'param'
type Inside<Tag> = Tag extends Void
  ? { children?: undefined }
  : Tag extends 'script' | 'style'
    ? { children?: Html }
    : { children?: Node }

type HtmlElements = {
  [
    Tag in keyof Known as string extends Tag ? never : number extends Tag ? never : Tag extends Dated ? never : Tag
  ]: Named<Known[Tag]> & Common & Inside<Tag> & (Tag extends keyof Extra ? Extra[Tag] : unknown)
}

interface Drawing extends Common {
  children?: Node
  id?: string
  xmlns?: string
  viewBox?: string
  preserveAspectRatio?: 'none'
  width?: number | string
  height?: number | string
  x?: number | string
  y?: number | string
  cx?: number
  cy?: number
  r?: number
  rx?: number
  d?: string
  points?: string
  fill?: string
  focusable?: 'false'
  transform?: string
}

type SvgElements = Record<'svg' | 'path' | 'circle' | 'rect' | 'line' | 'polyline' | 'polygon' | 'g' | 'text', Drawing>

export type Elements = HtmlElements & SvgElements
